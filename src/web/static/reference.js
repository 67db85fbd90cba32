// The reference page: sends a request as its form says and shows the answer. Loads nothing from elsewhere.
"use strict";
document.querySelectorAll("form.try").forEach((form) => {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const out = form.querySelector("pre");
    let path = form.dataset.path;
    const query = new URLSearchParams();
    const headers = {};
    form.querySelectorAll("input[data-in]").forEach((input) => {
      const value = input.value.trim();
      if (input.dataset.in === "path") path = path.replace(`{${input.name}}`, encodeURIComponent(value));
      else if (value && input.dataset.in === "query") query.set(input.name, value);
      else if (value && input.dataset.in === "header") headers[input.name] = value;
    });
    const body = form.querySelector("textarea[name=body]");
    if (body) headers["Content-Type"] = "application/json";
    out.hidden = false;
    out.textContent = "…";
    try {
      const answer = await fetch(path + (String(query) && `?${query}`), {
        method: form.dataset.try, headers, body: body ? body.value : undefined,
      });
      const text = await answer.text();
      const kind = answer.headers.get("content-type") || "";
      const shown = kind.includes("json") && text ? JSON.stringify(JSON.parse(text), null, 2) : text.slice(0, 20000);
      out.textContent = `${answer.status} ${answer.statusText}\n${[...answer.headers].map((pair) => pair.join(": ")).join("\n")}\n\n${shown}`;
    } catch (error) {
      out.textContent = String(error);
    }
  });
});
