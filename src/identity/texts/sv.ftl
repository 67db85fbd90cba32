# Logga in, vem är du, nycklar för program.

sign-in-title = Logga in
sign-in-intro = Du behöver inget lösenord. Skriv din e-postadress, så skickar vi ett brev med en kod och en länk.
sign-in-email = E-postadress
sign-in-email-hint = Den adress som din förening har för dig.
sign-in-send = Skicka koden

code-page-title = Skriv koden
code-page-intro = Vi har skickat ett brev till { $email }. Koden gäller i tio minuter och kan användas en gång.
code-page-code = Kod
code-page-hint = Sex siffror.
code-page-enter = Logga in
code-page-again = Skicka en ny kod
code-page-no-letter = Kom inget brev? Vänta en minut och titta i skräpposten. Kontrollera också att adressen är rätt skriven.

link-intro = Tryck på knappen för att logga in.
link-enter = Logga in
link-other-title = Länken öppnades i en annan webbläsare
link-other-text = Länken fungerar bara i den webbläsare där du bad om den. Gå tillbaka dit och skriv koden från brevet, eller be om en ny kod här.

person-title = Vem är du?
person-intro = Flera personer har den här e-postadressen. Välj ditt namn.

letter-sign-in-subject = Din kod för att logga in i byalag
letter-sign-in-body =
    Hej!

    Här är din kod:

    { $code }

    Skriv koden på sidan där du bad om den. Om du läser brevet i samma webbläsare kan du öppna länken i stället:

    { $link }

    Koden och länken gäller i tio minuter och kan användas en gång.

    Har du inte bett om någon kod? Då behöver du inte göra något. Ingen kan logga in utan koden.

    Hälsningar
    byalag

done-signed-out = Du är utloggad.
done-token-revoked = Nyckeln är spärrad och slutade gälla genast.

tokens-title = Nycklar för program
tokens-intro = Med en nyckel kan ett program göra det som du själv får göra. De flesta behöver ingen. Ge aldrig en nyckel till någon du inte litar på.
tokens-fresh = Din nya nyckel
tokens-fresh-text = Kopiera nyckeln nu. Den visas bara den här gången.
tokens-none = Du har inga nycklar.
tokens-caption = Dina nycklar
tokens-name = Namn
tokens-name-hint = Så att du känner igen nyckeln när du vill spärra den, till exempel Kassaboken.
tokens-scope = Får
tokens-reads = läsa
tokens-writes = läsa och ändra
tokens-last-used = Senast använd
tokens-expires = Gäller till
tokens-revoke = Spärra
tokens-new = Ny nyckel
tokens-write = Nyckeln får också ändra
tokens-write-hint = Utan kryss kan nyckeln bara läsa.
tokens-make = Skapa nyckeln

code-sign-in-again = Det var ett tag sedan du loggade in. Logga in igen för att använda ditt uppdrag.
code-code-six-digits = Skriv koden med sex siffror.
code-code-wrong = Koden stämmer inte, eller så har den slutat gälla. Kontrollera siffrorna, eller be om en ny kod.
code-link-spent = Länken är redan använd eller har slutat gälla. Be om en ny kod.
code-link-other-browser = Länken fungerar bara i den webbläsare där du bad om den. Skriv koden från brevet där i stället.
code-person-unknown = Välj ett av namnen i listan.
code-too-many-tries = Det har blivit många försök. Vänta { $minutes } min och försök igen.
code-token-reads-only = Nyckeln får bara läsa. Skapa en nyckel som också får ändra.
code-days-out-of-range = Skriv ett antal dagar mellan 1 och 365.
