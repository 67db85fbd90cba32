# Arkivet: protokollet på papper, utdrag, paket och sökning bland beslut.

# Överst i protokollet
archive-minutes-heading = Protokoll: { $title }
archive-extract-heading = Protokollsutdrag: { $title }
archive-draft = Utkast. Texten kan ändras tills protokollet är låst.
archive-not-adjusted = Texten är låst, men alla har inte justerat den ännu.
archive-number = Organisationsnummer
archive-kind = Slag av möte
archive-kind-annual = Årsmöte
archive-kind-extra-annual = Extra årsmöte
archive-kind-member = Medlemsmöte
archive-kind-board = Styrelsemöte
archive-kind-constituting = Konstituerande styrelsemöte
archive-when = Tid
archive-from-until = { $from } till { $until }
archive-place = Plats
archive-called = Kallelsen skickades
archive-chair = Mötesordförande
archive-secretary = Mötessekreterare
archive-adjusters = Justerare
archive-tellers = Rösträknare
archive-waived = Undantag som styrelsen gjorde
archive-footer = { $association }, { $day }

# Paragraferna
archive-paragraph = § { $number } { $heading }
archive-decision = Beslut
archive-dissents = Reservationer
archive-dissent = { $name } reserverade sig mot beslutet.
archive-vote-acclamation = Mötet röstade med acklamation.
archive-vote-show-of-hands = Mötet röstade med handuppräckning.
archive-vote-secret = Mötet röstade med slutna sedlar.
archive-vote-entitled =
    { $count ->
        [one] De som fick rösta hade tillsammans 1 röst.
       *[other] De som fick rösta hade tillsammans { $count } röster.
    }
archive-vote-majority-simple = Det förslag som fick flest röster vann.
archive-vote-majority-absolute = Det krävdes mer än hälften av rösterna.
archive-vote-majority-bylaws = Det krävdes den majoritet som stadgarna har för att ändra dem.
archive-vote-majority-percent =
    { $percent ->
        [67] Det krävdes minst två tredjedelar av rösterna, så som stadgarna säger om att ändra dem.
       *[other] Det krävdes minst { $percent } procent av rösterna, så som stadgarna säger om att ändra dem.
    }
archive-vote-casting = Rösterna var lika många, och mötesordförandens röst avgjorde.
archive-vote-option = Förslag
archive-vote-votes = Röster
archive-vote-abstained = Avstod
archive-elected =
    { $years ->
        [one] { $name } valdes till { $post } för 1 år.
       *[other] { $name } valdes till { $post } för { $years } år.
    }
archive-task-what = Uppgift att göra
archive-task-who = Vem
archive-task-due = Senast

# Underskrifter, närvaro, röstlängd, bilagor
archive-signatures = Underskrifter
archive-signatures-text = På raderna skriver den under som justerar på papper. Den som har justerat elektroniskt står här med dag och klockslag.
archive-sign-secretary = Vid protokollet, mötessekreterare
archive-sign-chair = Justeras, mötesordförande
archive-sign-adjuster = Justeras, justerare
archive-told-signed = Justerade elektroniskt { $when }
archive-told-paper = Skrev under på papper, noterat { $when }
archive-attendance = Närvarande
archive-attendance-count =
    { $count ->
        [one] 1 person deltog.
       *[other] { $count } personer deltog.
    }
archive-attendance-guests =
    { $count ->
        [one] Dessutom var 1 gäst där.
       *[other] Dessutom var { $count } gäster där.
    }
archive-name = Namn
archive-came = Kom
archive-left = Gick före slutet
archive-guest = { $name } (gäst)
archive-roll = Röstlängd
archive-roll-text =
    { $count ->
        [one] Röstlängden fastställdes { $moment }. Då hade de närvarande 1 röst.
       *[other] Röstlängden fastställdes { $moment }. Då hade de närvarande { $count } röster.
    }
archive-proxy = { $holder } röstar med fullmakt för { $giver }.
archive-appendices = Bilagor
archive-appendices-text = Under varje bilagas namn står filens kontrollsumma (SHA-256).
archive-appendix-number = Nr
archive-appendix = Bilaga
archive-appendix-name = { $title } ({ $file })

# Justering
archive-evidence = Justering
archive-evidence-text = Den låsta texten har det här kontrollvärdet (SHA-256). Varje justering gäller just den texten.
archive-evidence-none = Ingen har justerat ännu.
archive-adjusted-who = Namn
archive-adjusted-as = Som
archive-adjusted-how = Hur
archive-adjusted-when = När
archive-role-chair = mötesordförande
archive-role-adjuster = justerare
archive-way-signed = inloggad
archive-way-paper = på papper
archive-adjusted-note = { $name } har antecknat: { $note }
archive-addendum = Tillägg { $number }

# Utdrag
archive-certified = Rätt utdraget intygas
archive-certified-text = Ort och datum:
archive-certified-name = Namnteckning och namnförtydligande
archive-extract-adjusted = Protokollet som paragrafen är hämtad ur är justerat.
archive-extract-not-adjusted = Protokollet som paragrafen är hämtad ur är inte justerat av alla ännu.
archive-extract-signed = { $name }, { $role }, justerade elektroniskt { $day }.
archive-extract-paper = { $name }, { $role }, skrev under på papper. Det noterades { $day }.
archive-extract-awaited = { $name }, { $role }, har inte justerat ännu.
archive-extract-corrected = Protokollet har rättats efter att det låstes. Se efter om rättelsen gäller den här paragrafen:
archive-extract-addendum = Tillägg { $number }, { $day }, justerat
archive-extract-addendum-open = Tillägg { $number }, { $day }, ännu inte justerat av alla
archive-extract-noted = Någon som justerade har lämnat en avvikande mening. Den står i protokollet.
archive-extract-whole = Utdraget är hämtat ur det protokoll vars låsta text har det här kontrollvärdet (SHA-256):

# Paket
archive-index-hash = Kontrollvärde
archive-index-hash-text = Så här lyder kontrollvärdet för den låsta texten, filen content.json. Det är den texten som justerarna bekräftade.
archive-index-files = Filer
archive-index-check = Kontrollera själv
archive-index-check-text = Filen LÄS-MIG.txt säger hur du kontrollerar att ingen fil är ändrad. Du behöver inget annat än ett program som räknar ut SHA-256.
archive-year-title = Protokoll från { $year }
archive-year-text = Varje möte har en mapp med protokollet, bilagorna och det som visar hur mötet kallades och protokollet justerades. Filen minutes.pdf är protokollet att läsa. Listan SHA256SUMS här bredvid har en kontrollsumma för varje fil i alla mappar.

# Sök bland beslut
archive-decisions-title = Vad har vi bestämt?
archive-decisions-intro = Sök bland paragraferna i alla års protokoll.
archive-decisions-search = Sök bland beslut
archive-decisions-q = Sök efter
archive-decisions-q-hint = Till exempel bryggan. Alla ord du skriver ska finnas i paragrafen.
archive-decisions-year = År
archive-decisions-none = Ingen paragraf har de orden
archive-decisions-none-text = Pröva med färre ord, en kortare del av ordet eller ett annat år.
archive-decisions-empty = Det finns inga protokoll att söka i ännu
archive-decisions-empty-text = Här finns besluten när det första protokollet är justerat.
archive-decisions-paging = Fler beslut
archive-decisions-next = Äldre beslut
archive-found-at = { $meeting }, { $day }
archive-packages-title = Ett helt år att spara
archive-packages-text = Varje fil har årets låsta protokoll med bilagor, kallelser och kontrollsummor. Lämna den till föreningsarkivet och spara en kopia.

# Fel
code-archive-not-locked = Protokollet är inte låst ännu. Lås det först, sedan kan du ta ut det här.
