# Protokoll: skrivs, låses, justeras, rättas.

minutes-title = Protokoll
minutes-sign = § { $number }
minutes-when-where = { $when }, { $place }
minutes-back = Tillbaka till protokollet
minutes-decision = Beslut
minutes-not-dealt-with = Punkten behandlades inte.
minutes-put-off = Punkten sköts upp till ett senare möte.
minutes-proposal = Yrkande: { $text }
minutes-proposed = { $who } yrkade: { $text }

minutes-state-draft = Utkast
minutes-state-locked = Låst, väntar på justering
minutes-state-adjusted = Justerat

# Börja
minutes-begin = Börja skriva protokollet
minutes-begin-intro = Varje punkt på dagordningen blir en paragraf. Det som antecknades, beslutades och röstades om på mötet står redan där, så du behöver bara läsa igenom och fylla i.
minutes-begin-open = Mötet pågår fortfarande. Du kan börja nu och hämta resten när mötet är slut.
minutes-early-title = Protokollet kan inte börja skrivas än
minutes-early-text = Det går när mötet är öppnat. Då blir varje punkt på dagordningen en paragraf.

# Utkastet
minutes-draft-intro = Öppna en paragraf och skriv. Texten sparas medan du skriver, och styrelsen kan läsa och kommentera utkastet.
minutes-draft-reader = Sekreteraren skriver fortfarande på protokollet. Du kan läsa det och lämna kommentarer längst ned.
minutes-left = { $blank ->
    [0] Alla { $count } paragrafer har text.
    [one] 1 av { $count } paragrafer saknar text.
   *[other] { $blank } av { $count } paragrafer saknar text.
}
minutes-to-lock = Lås protokollet
minutes-print-draft = Skriv ut utkastet (PDF)
minutes-renew = Hämta från mötet igen
minutes-renew-hint = Lägger till punkter som saknas och fyller i det som är tomt. Det du har skrivit ändras inte.
minutes-blank = saknar text
minutes-heading = Rubrik
minutes-text = Vad som sades
minutes-text-hint = Skriv kort. En tom rad börjar ett nytt stycke.
minutes-decision-hint = Det mötet beslutade, till exempel ”Mötet beslutade att bygga en ny brygga.” Lämna tomt om inget beslutades.
minutes-record = Det här är antecknat från mötet och följer med i protokollet:
minutes-move-up = Flytta upp
minutes-move-down = Flytta ned
minutes-add = Lägg till en paragraf
minutes-remove = Ta bort paragrafen
minutes-remove-text = Rubrik, text och beslut försvinner. Det går inte att ångra.
minutes-remove-do = Ta bort
minutes-autosave-busy = Sparar …
minutes-autosave-done = Sparat %
minutes-autosave-lost = Det gick inte att spara just nu. Texten finns kvar här och sparas så snart det går.
minutes-autosave-overtaken = Någon annan har skrivit i paragrafen. Tryck på Spara, så ser du båda texterna.
minutes-overtaken-title = Någon annan har skrivit i paragrafen
minutes-overtaken-text = Läs båda texterna här under. Skriv det som ska gälla i fälten och tryck på Spara: då ersätter det som står i fälten det som är sparat nu.
minutes-overtaken-theirs = Det som är sparat nu
minutes-overtaken-go = Gå till { $sign } och jämför texterna
minutes-overtaken-yours = Din text
minutes-overtaken-empty = Allt är borttaget: både rubrik, text och beslut är tomma.
minutes-lost-title = Din text sparades inte
minutes-lost-text = Här är det du skrev, så att du kan kopiera det.
minutes-lost-sign-in = Din text finns kvar här. Kopiera den och logga in igen, så kan du klistra in den.

# Kommentarer
minutes-comments = Kommentarer till utkastet
minutes-comments-none = Ingen har kommenterat än.
minutes-comment = Din kommentar
minutes-comment-hint = Kommentarer syns för styrelsen och för dem som skriver protokollet. De följer inte med i protokollet.
minutes-comment-about = Vad gäller den?
minutes-comment-whole = Hela protokollet
minutes-comment-do = Skicka kommentaren
minutes-comment-remove = Ta bort min kommentar
minutes-comment-by = { $name }, { $when }

# Låsa
minutes-lock-title = Lås protokollet
minutes-lock-what = Det här händer
minutes-lock-text = Texten kan aldrig mer ändras, av någon. En kontrollsumma räknas ut, så att varje ändring skulle märkas.
minutes-lock-numbers = Paragraferna får nummer { $first } till { $last }.
minutes-lock-appendices = Bilagorna låses samtidigt. Lägg till dem som saknas först.
minutes-lock-corrections = Fel som upptäcks senare rättas i ett tillägg, som justeras för sig.
minutes-lock-who = De här ska justera
minutes-lock-letter = { $name } ({ $roles }) får ett brev med en länk till protokollet.
minutes-lock-letter-guest = { $name } ({ $roles }) får ett brev till { $email } med en länk till protokollet, men är inte vald ur medlemslistan. Se efter att adressen stämmer.
minutes-lock-paper = { $name } ({ $roles }) har ingen e-post här. Skriv ut protokollet och låt { $name } skriva under på papper.
minutes-lock-nobody = Ingen är vald än.
minutes-lock-missing = Det här behöver rättas innan protokollet kan låsas
minutes-lock-gaps = Det finns kanske luckor att fylla i
minutes-lock-gaps-text = Här står ”…” eller ”___” i texten. Fyll i det som saknas. Ska det stå så kan du låsa ändå.
minutes-lock-open = Mötet pågår. Avsluta mötet först, sedan kan protokollet låsas.
minutes-lock-overtaken = Någon har ändrat i protokollet sedan du öppnade sidan. Läs igenom det igen innan du låser.
minutes-lock-do = Lås och be om justering

# Läsa
minutes-told-locked = Låst { $when }
minutes-told-adjusted = Justerat { $when }
minutes-seen-general = Protokollet är justerat. Alla medlemmar ser det här när de loggar in, så du behöver inte skicka ut det. Den som inte har e-post kan få en utskrift.
minutes-seen-board = Protokollet är justerat. Styrelsen och revisorerna ser det här när de loggar in. Medlemmarna ser det inte.
minutes-seen-later-general = När alla har justerat ser alla medlemmar protokollet här när de loggar in. De får inget brev om det.
minutes-seen-later-board = När alla har justerat ser styrelsen och revisorerna protokollet här när de loggar in. Medlemmarna ser det inte.
minutes-pdf = Protokollet som PDF
minutes-archive = Hela mötet för arkivet (zip)
minutes-extract = Utdrag (PDF) av
minutes-fact-chair = Mötesordförande
minutes-fact-secretary = Mötessekreterare
minutes-fact-adjusters = Justerare
minutes-fact-tellers = Rösträknare
minutes-fact-votes = Röster i röstlängden
minutes-attendance = Vilka som var där
minutes-guest = { $name } (gäst)
minutes-left-early = { $name }, gick { $when }
minutes-appendices = Bilagor
minutes-appendix = Bilaga { $number }: { $title }
minutes-hash = Kontrollsumma
minutes-hash-text = Summan (SHA-256) är räknad på den låsta texten. Ändras ett enda tecken blir den en annan.
minutes-named = { $name }, { $role }

# Justera
minutes-role-chair = mötesordförande
minutes-role-secretary = mötessekreterare
minutes-role-adjuster = justerare
minutes-role-teller = rösträknare
minutes-asked = Du är vald att justera det här. Läs igenom, och bekräfta längst ned.
minutes-asked-go = Gå till justeringen
minutes-adjustments = Justering
minutes-awaited = Väntar
minutes-person-signed = Justerade här { $when }
minutes-person-paper = Skrev under på papper, noterat { $when }
minutes-person-scan = Hämta det som { $name } skrev under (skannat)
minutes-person-awaited = Har inte justerat än.
minutes-note = Avvikande mening
minutes-ask-title = Protokollet
minutes-ask-text = Genom att justera intygar du att texten stämmer med det som hände på mötet.
minutes-ask-do = Jag justerar protokollet som { $role }
minutes-ask-addendum-do = Jag justerar rättelsen som { $role }
minutes-ask-note-more = Något stämmer inte: lämna en avvikande mening
minutes-ask-note = Avvikande mening
minutes-ask-note-hint = Texten i protokollet ändras inte. Det du skriver här sparas tillsammans med din justering.
minutes-sign-in = Logga in igen
minutes-sign-in-text = För att justera behöver du ha loggat in under de senaste fem minuterna. Logga in igen, så kommer du tillbaka hit.
minutes-remind = Påminn dem som inte har justerat
minutes-remind-hint = Var och en får högst en påminnelse om dagen.
minutes-paper = Justerat på papper
minutes-paper-title = Protokollet
minutes-paper-text = Skriv ut PDF:en, låt justerarna skriva under och ta en bild av det. Bilden sparas med protokollet.
minutes-paper-who = Vilka har skrivit under?
minutes-paper-file = Skannat eller fotograferat
minutes-paper-file-hint = PDF, JPEG eller PNG, högst 20 MB.
minutes-paper-again = Filen { $file } är inte sparad. Välj en fil igen.
minutes-paper-do = Spara underskrifterna
minutes-paper-scan = Underskrivet protokoll

# Rätta
minutes-correct = Rätta protokollet
minutes-correct-text = Det låsta protokollet ändras inte. Rättelsen läggs till, och samma personer får ett brev om att justera den.
minutes-correct-what = Vad ska stå i stället?
minutes-correct-hint = Skriv vilken paragraf det gäller, till exempel ”I § 7 ska avgiften vara 150 kronor.”
minutes-correct-do = Lägg till rättelsen
minutes-addendum-title = Rättelse { $number }, { $when }

# Det som antecknas
minutes-vote = { $method }: { $options }
minutes-vote-option = { $text } { $votes }
minutes-vote-abstained = { $count } avstod.
minutes-vote-entitled = De som fick rösta hade { $count } röster.
minutes-vote-casting = Ordförandens utslagsröst avgjorde.
minutes-method-acclamation = Acklamation
minutes-method-show-of-hands = Omröstning med handuppräckning
minutes-method-secret = Sluten omröstning
minutes-majority-simple = Flest röster krävdes.
minutes-majority-absolute = Mer än hälften av rösterna krävdes.
minutes-majority-bylaws = Den majoritet som stadgarna kräver för ändring krävdes.
minutes-majority-percent =
    { $percent ->
        [67] Det krävdes minst två tredjedelar av rösterna, så som stadgarna säger om att ändra dem.
       *[other] Det krävdes minst { $percent } procent av rösterna, så som stadgarna säger om att ändra dem.
    }
minutes-dissent = { $name } reserverade sig mot beslutet.
minutes-dissent-text = { $name } reserverade sig mot beslutet: { $text }
minutes-task = Att göra: { $what }
minutes-task-due = Klart senast { $due }.
minutes-task-who = Ansvarig: { $who }
minutes-elected = { $name } valdes till { $post }, { $years } år.

# Brev
minutes-letter-hello = Hej { $name }!
minutes-letter-adjust-subject = Protokollet från { $title } väntar på din justering
minutes-letter-adjust-why = Protokollet från { $title } den { $date } i { $association } är klart och låst. Du är vald till { $roles } och behöver läsa det och justera det:
minutes-letter-addendum-subject = En rättelse till protokollet från { $title } väntar på din justering
minutes-letter-addendum-why = Protokollet från { $title } den { $date } i { $association } har fått en rättelse. Du är vald till { $roles } och behöver läsa rättelsen och justera den:
minutes-letter-reminder-subject = Påminnelse: protokollet från { $title } väntar på din justering
minutes-letter-reminder-why = Protokollet från { $title } den { $date } i { $association } är inte färdigjusterat. Du är vald till { $roles }, och din justering saknas:
minutes-letter-how = Logga in med { $email }, läs igenom och tryck på knappen längst ned. Av säkerhetsskäl ska du ha loggat in högst fem minuter innan du justerar.
minutes-letter-dissent = Stämmer något inte? Lämna en avvikande mening när du justerar. Texten i protokollet ändras inte, men din mening sparas tillsammans med den.
minutes-letter-paper = Vill du hellre skriva under på papper? Säg till sekreteraren.
minutes-letter-regards = Hälsningar från { $association }

# Gjort
done-minutes-begun = Protokollet är påbörjat. Läs igenom paragraferna och fyll i det som saknas.
done-minutes-renewed = Det som saknades är hämtat från mötet.
done-paragraph-saved = Paragrafen är sparad.
done-paragraph-added = En tom paragraf är tillagd sist.
done-paragraph-removed = Paragrafen är borttagen.
done-minutes-commented = Din kommentar är sparad.
done-minutes-locked = Protokollet är låst. De som ska justera och har e-post här har fått brev.
done-minutes-adjusted = Tack, din justering är sparad.
done-minutes-signed = Underskrifterna är sparade.
done-minutes-corrected = Rättelsen är tillagd. De som ska justera den och har e-post här har fått brev.
done-adjusters-reminded = Påminnelserna är på väg.

# Fel
code-minutes-begun = Protokollet är redan påbörjat.
code-minutes-too-early = Protokollet kan börja skrivas när mötet är öppnat.
code-minutes-locked = Protokollet är låst och kan inte ändras. Rätta det i ett tillägg.
code-minutes-not-locked = Protokollet är inte låst än. Lås det först.
code-minutes-meeting-open = Avsluta mötet innan du låser protokollet.
code-minutes-chair-needed = Mötesordförande saknas. Ange vem mötet valde.
code-minutes-secretary-needed = Mötessekreterare saknas. Ange vem mötet valde.
code-minutes-adjusters-needed = Justerare saknas. Enligt stadgarna ska de vara minst { $count }.
code-minutes-somebody-needed = Ange vem som var mötets ordförande eller justerare: någon ska justera protokollet.
code-minutes-empty = Protokollet har inga paragrafer.
code-minutes-too-many = Ett protokoll får ha högst { $most } paragrafer.
code-paragraph-empty = § { $number } saknar rubrik, eller både text och beslut. Skriv något där, eller ta bort paragrafen.
code-paragraph-removed = Någon annan har tagit bort paragrafen.
code-paragraph-unknown = Paragrafen finns inte i protokollet.
code-paragraph-twice = Samma paragraf står två gånger.
code-record-too-long = Högst { $most } av varje slag får plats i en paragraf.
code-record-votes-too-many = Rösterna är fler än de närvarande rösterna, eller färre än noll.
code-record-winner-unknown = Det förslag som vann finns inte bland förslagen.
code-minutes-comment-needed = Skriv din kommentar.
code-addendum-text-needed = Skriv vad som ska rättas.
code-sign-in-to-adjust = Logga in igen för att justera. Det får gå högst fem minuter mellan inloggning och justering.
code-content-differs = Det du har läst är inte det som är låst. Läs in sidan på nytt och läs igenom texten igen.
code-adjusted-before = Justeringen är redan gjord.
code-adjuster-not-asked = Den personen är inte vald att justera det här protokollet i den rollen.
code-minutes-scan-needed = Ange det skannade protokollet: ett dokument som hör till mötet och är en skanning.
code-minutes-signed-needed = Kryssa för vilka som har skrivit under.
code-nobody-awaited = Alla har redan justerat.
code-awaited-without-email = De som väntas har ingen e-post här. Säg till dem själv.
code-reminded-today = De har redan fått en påminnelse i dag. Vänta till i morgon.
