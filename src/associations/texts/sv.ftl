# Föreningar: katalogen, byns egen sida, styrelsen, stadgarna och anslutningarna.

# Flikar högst upp
tab-start = Start
tab-calendar = Kalender
tab-county = Översikt
tab-meetings = Möten
tab-members = Medlemmar
tab-board = Styrelse

# Ord för det som en förening är
kind-association = byaförening
kind-council = kommunbygderåd
kind-network = nätverk

legal-form-nonprofit = ideell förening
legal-form-economic = ekonomisk förening
legal-form-informal = ingen egen juridisk person

post-chair = ordförande
post-vice-chair = vice ordförande
post-secretary = sekreterare
post-treasurer = kassör
post-board-member = ledamot
post-deputy = suppleant
post-auditor = revisor
post-nominator = valberedning
post-contact = kontaktperson

tongue-sv = svenska
tongue-fi = finska
tongue-fit = meänkieli
tongue-se = nordsamiska
tongue-smj = lulesamiska
tongue-sje = pitesamiska
tongue-en = engelska

channel-email = e-post till varje medlem
channel-letter = brev till varje medlem
channel-poster = anslag i byn
channel-advert = annons i tidning
channel-website = föreningens webbplats

fee-rule-none = ingen avgift krävs
fee-rule-this-year = årets avgift ska vara betald
fee-rule-this-or-last-year = årets eller förra årets avgift ska vara betald

vote-of-person = en röst per person
vote-of-household = en röst per hushåll

numbering-meeting = från 1 vid varje möte
numbering-year = löpande genom året

affiliation-state-requested = väntar på svar
affiliation-state-affiliated = ansluten
affiliation-state-ended = avslutad

shared-board = styrelsens namn

municipality-choose = Välj kommun

# Katalogen
directory-title = Föreningar i Norrbotten
directory-intro = Sök upp din by. På byns sida finns kalendern och det som föreningen vill berätta.
directory-register = Registrera en förening
directory-search = Sök förening
directory-q = Förening, by eller kommun
directory-name = Förening
directory-village = By
directory-municipality = Kommun
directory-kind = Sort
directory-all-municipalities = Alla kommuner
directory-all-kinds = Alla sorter
directory-count =
    { $count ->
        [one] Visar 1 förening.
       *[other] Visar { $count } föreningar.
    }
directory-count-more = Visar { $count } föreningar. Det finns fler på nästa sida.
directory-filter-q = De har ett ord som börjar på ”{ $q }”.
directory-filter-municipality = Kommun: { $name }.
directory-filter-kind = Sort: { $kind }.
directory-empty = Här finns inga föreningar än
directory-empty-text = Registrera din förening, så blir den den första.
directory-none = Ingen förening passar
directory-none-text = Pröva färre bokstäver, eller en annan kommun.
directory-paging = Fler föreningar
directory-first = Från början
directory-next = Fler föreningar

# Registrera
register-title = Registrera en förening
register-intro = Här lägger du upp föreningen med sin egen sida, kalender och medlemslista. Det går att ändra allt senare.
register-chair = Du blir föreningens ordförande här i byalag. Därefter kan du lägga till resten av styrelsen, eller lämna över till den rätta ordföranden.
register-your-name = Ditt namn
register-your-name-hint = Förnamn och efternamn. Så står du som ordförande.
register-slug-hint = Lämna tomt, så gör vi en adress av namnet.
register-do = Registrera föreningen

# Uppgifter om föreningen
profile-kind = Vilken sorts förening är det?
profile-kind-hint = Ett kommunbygderåd eller ett nätverk har föreningar som medlemmar.
profile-name = Föreningens namn
profile-name-hint = Hela namnet, som det står i stadgarna.
profile-village = By
profile-village-hint = Byn eller bygden som föreningen hör till.
profile-municipality = Kommun
profile-about = Om föreningen
profile-about-hint = Några meningar som alla får läsa. Högst 2 000 tecken.
profile-website = Webbplats
profile-website-hint = Om föreningen har en. Den visas för alla.
profile-contact = Kontakt
profile-contact-hint = Ses av medlemmarna, av styrelsen, och av dem som arbetar i det nätverk eller råd ni är anslutna till.
profile-email = Föreningens e-post
profile-email-hint = En adress som följer föreningen, inte en person.
profile-phone = Telefon
profile-phone-hint = Med riktnummer, till exempel 070-123 45 67.
profile-street = Gatuadress eller box
profile-postal-code = Postnummer
profile-city = Ort
profile-facts = Fakta
profile-more = Fler uppgifter
profile-legal-form = Föreningsform
profile-legal-form-hint = De flesta byaföreningar är ideella föreningar.
profile-organisation-number = Organisationsnummer
profile-organisation-number-hint = Tio siffror, om föreningen har ett. Skriv aldrig ett personnummer.
profile-founded = Bildad år
profile-founded-hint = Fyra siffror, till exempel 1974.
profile-languages = Språk
profile-languages-hint = De språk som ni kan svara på.
profile-position = Läge på kartan
profile-position-hint = Grader med punkt, till exempel 66.12 och 21.34. Lämna båda tomma om du inte vet.
profile-lat = Latitud (norr)
profile-lon = Longitud (öster)
profile-slug = Adress på webben
profile-slug-hint = Små bokstäver och bindestreck. Byter du adress slutar de gamla länkarna att fungera, också kalendrar som andra prenumererar på.

# Byns sida
village-calendar = Se kalendern
village-subscribe = Prenumerera på kalendern
village-tasks = Det här kan du göra
village-your-posts = Du är { $posts } här.
village-do-meetings = Möten
village-do-meetings-text = Kallelser, dagordningar, beslut och protokoll.
village-do-members = Medlemmar
village-do-members-text = Läs in listan du har i dag, sök och ändra.
village-do-board = Styrelse
village-do-board-text = Se vilka som har uppdrag och hur länge.
village-do-settings = Inställningar
village-do-settings-text = Uppgifter om föreningen, stadgar och anslutningar.
village-do-bylaws = Stadgar
village-do-bylaws-text = Se vad som gäller för kallelse, rösträtt och styrelse.
village-facts = Om föreningen
village-kind = Sort
village-website = Webbplats
village-email = E-post
village-phone = Telefon
village-address = Adress
village-legal-form = Föreningsform
village-organisation-number = Organisationsnummer
village-founded = Bildad år
village-languages = Språk
village-board = Styrelsen
village-board-none = Ingen i styrelsen har valt att visa sitt namn för alla.
village-umbrellas = Ansluten till

# Styrelsen
board-intro = Rätten att göra saker här följer med uppdraget, från första dagen till och med den sista.
board-hand-over = Lämna över till nästa styrelse
board-add = Lägg till ett uppdrag
board-ends-today = till och med i dag
board-today = Uppdrag i dag
board-coming = Kommande uppdrag
board-past = Tidigare uppdrag
board-past-none = Det finns inga tidigare uppdrag.
board-past-show = Visa tidigare uppdrag
board-past-hide = Dölj tidigare uppdrag
board-until-further = tills vidare
board-change = Ändra
board-shown-to-all = namnet visas för alla
board-vacant-title = De här uppdragen är lediga
board-vacant = vakant
board-empty = Ingen har något uppdrag i dag
board-empty-text = Be den som sköter byalag hos er att lägga in styrelsen.

# Ett uppdrag
office-new = Nytt uppdrag
office-title = { $name }, { $post }
office-post = Uppdrag
office-post-hint = Uppdraget bestämmer vad personen får göra här.
office-name = Namn
office-name-hint = Förnamn och efternamn.
office-email = E-post
office-email-hint = Med den adressen loggar personen in. Utan adress har personen uppdraget men kan inte logga in.
office-from = Från och med
office-from-hint = Den första dagen i uppdraget.
office-until = Till och med
office-until-hint = Den sista dagen. Skriv den här när uppdraget ska ta slut. Lämna tomt om det gäller tills vidare.
office-public = Visa namn och uppdrag för alla
office-public-hint = Kryssa bara om personen har sagt ja till det.
office-remove-title = Blev det fel?
office-remove-text = Ta bort uppdraget om det aldrig skulle ha lagts in. Då syns det inte bland tidigare uppdrag heller. Har personen haft uppdraget, skriv den sista dagen här ovanför i stället.
office-remove-do = Ta bort uppdraget

# Lämna över
handover-title = Lämna över till nästa styrelse
handover-intro = Fyll i hela den nya styrelsen, också dem som sitter kvar. Rader utan namn hoppar vi över.
handover-what = Det här händer
handover-what-end = Styrelseuppdragen som löper den dagen tar slut dagen innan.
handover-what-begin = Uppdragen som står här nedanför börjar den dagen.
handover-what-rights = Den som inte står med här är inte kvar i styrelsen, och kan inte längre göra det som uppdraget gav rätt till.
handover-what-others = Revisorer, valberedning och kontaktpersoner påverkas inte.
handover-day = Den nya styrelsen börjar
handover-day-hint = Oftast dagen för årsmötet.
handover-board = Den nya styrelsen
handover-board-hint = Den styrelse som sitter i dag är redan ifylld. Byt, ta bort och lägg till.
handover-row = Plats { $number }
handover-more = Fler rader
handover-do = Lämna över

# Inställningar
settings-title = Inställningar
settings-tabs = Inställningar
settings-profile = Uppgifter
settings-bylaws = Stadgar
settings-affiliations = Anslutningar

# När två ändrar samtidigt
conflict-title = Någon annan hann spara före dig
conflict-text = Inget du skrev är borta. Jämför, rätta i formuläret och spara igen. Då gäller det som står i formuläret.
conflict-caption = Det som skiljer
conflict-field = Fält
conflict-theirs = Sparat nu
conflict-yours = Du skrev
conflict-empty = tomt

# Stadgarna
bylaws-intro = Det här är de regler i stadgarna som byalag räknar med, till exempel när det visar vem som får rösta.
bylaws-usual-title = Det här är de vanliga stadgarna för ett byalag
bylaws-usual-text = Er förening har inte fyllt i sina egna än. Tills någon sparar här gäller det som står nedanför.
bylaws-save = Spara stadgarna
bylaws-no-rule = ingen regel
bylaws-group-call = Kallelse
bylaws-group-vote = Rösträtt
bylaws-group-board = Styrelse
bylaws-group-minutes = Protokoll
bylaws-group-change = Ändring av stadgarna
bylaws-group-names = Vad ni kallar saker
bylaws-notice-min-days = Kallelse, minst dagar före
bylaws-notice-min-days-hint = Så många dagar före ett möte ska medlemmarna senast ha fått kallelsen.
bylaws-channels = Så får kallelsen ges
bylaws-channels-hint = Bara de sätt som står i stadgarna räknas som en kallelse.
bylaws-annual-latest-day = Årsmöte senast, dag
bylaws-annual-latest-day-hint = Den sista dagen i månaden då årsmötet får hållas, till exempel 31.
bylaws-annual-latest-month = Årsmöte senast, månad
bylaws-annual-latest-month-hint = Den sista månaden då årsmötet får hållas.
bylaws-motion-deadline-days = Motioner, dagar före
bylaws-motion-deadline-days-hint = Så många dagar före årsmötet ska motioner vara inne; lämna tomt om det inte finns någon gräns.
bylaws-extra-percent = Extra möte på begäran, procent
bylaws-extra-percent-hint = Så stor andel av medlemmarna kan kräva ett extra möte; lämna tomt om regeln saknas.
bylaws-extra-members = Extra möte på begäran, antal
bylaws-extra-members-hint = Så många medlemmar kan kräva ett extra möte; lämna tomt om regeln saknas.
bylaws-voting-age = Rösträttsålder
bylaws-voting-age-hint = Från den åldern får en medlem rösta; lämna tomt om det inte finns någon gräns.
bylaws-fee-rule = Avgift för rösträtt
bylaws-fee-rule-hint = Den avgift som ska vara betald för att medlemmen ska få rösta.
bylaws-residence-required = Bara de som bor i byn får rösta
bylaws-residence-required-hint = Kryssa om stadgarna kräver att den som röstar bor i byn.
bylaws-vote-of = Vem har rösten
bylaws-vote-of-hint = I de flesta föreningar har varje person en egen röst.
bylaws-proxies = Fullmakter
bylaws-proxies-hint = Så många andra får en medlem rösta för; 0 om fullmakt inte är tillåten.
bylaws-quorum = Minsta antal på mötet
bylaws-quorum-hint = Så många medlemmar måste vara med för att mötet ska få besluta; 0 om det inte finns någon gräns.
bylaws-casting-vote = Ordföranden avgör när rösterna är lika
bylaws-casting-vote-hint = Kryssa om ordföranden har utslagsröst.
bylaws-board-min = Styrelsen, minst
bylaws-board-min-hint = Det minsta antalet i styrelsen, suppleanter oräknade.
bylaws-board-max = Styrelsen, högst
bylaws-board-max-hint = Det högsta antalet i styrelsen, suppleanter oräknade.
bylaws-board-term-years = Mandattid, år
bylaws-board-term-years-hint = Så många år väljs en ledamot för.
bylaws-half-election = Halva styrelsen väljs varje år
bylaws-half-election-hint = Kryssa om hälften av ledamöterna väljs det ena året och hälften det andra.
bylaws-auditors = Revisorer
bylaws-auditors-hint = Så många revisorer väljer årsmötet.
bylaws-fiscal-year-starts = Räkenskapsåret börjar
bylaws-fiscal-year-starts-hint = Den första månaden i räkenskapsåret, oftast januari.
bylaws-adjusters = Justerare
bylaws-adjusters-hint = Så många justerar protokollet utöver ordföranden.
bylaws-numbering = Paragrafernas nummer
bylaws-numbering-hint = Om protokollets paragrafer börjar om på 1 vid varje möte eller löper genom året.
bylaws-change-percent = Majoritet, procent
bylaws-change-percent-hint = Så stor andel av rösterna krävs för att ändra stadgarna; två tredjedelar skrivs 67.
bylaws-change-meetings = Antal möten
bylaws-change-meetings-hint = Vid så många möten ska ändringen beslutas.
bylaws-change-gap-days = Dagar mellan mötena
bylaws-change-gap-days-hint = Så många dagar ska det minst gå mellan de mötena.
bylaws-meeting-name = Mötet
bylaws-meeting-name-hint = Vad medlemmarnas stora möte heter hos er, till exempel årsmöte eller byastämma.
bylaws-board-name = Styrelsen
bylaws-board-name-hint = Vad styrelsen heter hos er, till exempel styrelse eller byaråd.
bylaws-chair-name = Ordföranden
bylaws-chair-name-hint = Vad ordföranden heter hos er, till exempel ordförande eller byfogde.

# Anslutningar
affiliations-intro = En förening kan vara ansluten till ett kommunbygderåd och till ett nätverk. De ser då uppgifter om föreningen och antal, aldrig vilka medlemmarna är.
affiliations-waiting = Föreningar som väntar på svar
affiliations-waiting-none = Ingen förening väntar på svar.
affiliations-waiting-count =
    { $count ->
        [one] 1 förening väntar på svar.
       *[other] { $count } föreningar väntar på svar.
    }
affiliations-below = Anslutna föreningar
affiliations-below-none = Ingen förening är ansluten än.
affiliations-below-count =
    { $count ->
        [one] 1 förening är ansluten.
       *[other] { $count } föreningar är anslutna.
    }
affiliations-name = Förening
affiliations-shared = Delar också
affiliations-answer = Svar
affiliations-approve = Godkänn
affiliations-refuse = Säg nej
affiliations-above = Vi är anslutna till
affiliations-above-none = Föreningen är inte ansluten till något råd eller nätverk.
affiliations-umbrella = Råd eller nätverk
affiliations-state = Läge
affiliations-from = Från
affiliations-until = Till
affiliations-end = Avsluta
affiliations-end-do = Avsluta
affiliations-ask = Be om anslutning
affiliations-ask-text = Rådet eller nätverket får din fråga och svarar ja eller nej.
affiliations-ask-none = Det finns inget mer råd eller nätverk att fråga.
affiliations-ask-do = Be om anslutning
affiliations-choose = Välj råd eller nätverk
affiliations-share-board = Dela också namnen i styrelsen
affiliations-share-board-hint = Gäller bara dem i styrelsen som har sagt ja till att visas.

# Brev till den som har fått ett uppdrag
letter-office-subject = Du är ny { $posts } i { $association }
letter-office-hello = Hej { $name }!
letter-office-why = { $association } har lagt in dig som { $posts } i byalag, där föreningen har sin kalender, sin medlemslista och sin styrelse.
letter-office-term-open = Du är { $post } från och med { $from } och tills vidare.
letter-office-term-ended = Du är { $post } från och med { $from } till och med { $until }.
letter-office-sign-in = Så här loggar du in: öppna sidan här nedanför och skriv din adress, { $email }. Då får du ett brev med en kod. Du behöver inget lösenord.
letter-office-page = Föreningens egen sida finns här:
letter-office-mistake = Har det blivit fel? Svara på det här brevet, så når du föreningen på { $mailbox }.
letter-office-mistake-no-mailbox = Har det blivit fel? Säg till någon i styrelsen, som kan ändra eller ta bort uppdraget.
letter-office-regards =
    Hälsningar
    { $association }
letter-office-posts = { $others } och { $last }

letter-office-as-chair = ordförande
letter-office-as-vice-chair = vice ordförande
letter-office-as-secretary = sekreterare
letter-office-as-treasurer = kassör
letter-office-as-board-member = ledamot
letter-office-as-deputy = suppleant
letter-office-as-auditor = revisor
letter-office-as-nominator = ledamot av valberedningen
letter-office-as-contact = kontaktperson

letter-office-can-chair = Som ordförande kan du sköta medlemslistan, avgifterna, kalendern, uppdragen och uppgifterna om föreningen.
letter-office-can-vice-chair = Som vice ordförande kan du sköta kalendern och se vilka som är medlemmar.
letter-office-can-secretary = Som sekreterare kan du sköta medlemslistan, kalendern, uppdragen och uppgifterna om föreningen.
letter-office-can-treasurer = Som kassör kan du se medlemslistan, pricka av vem som har betalat och sköta kalendern.
letter-office-can-board-member = Som ledamot kan du sköta kalendern och se vilka som är medlemmar.
letter-office-can-deputy = Som suppleant kan du se styrelsens kalender och vilka som är medlemmar.
letter-office-can-auditor = Som revisor kan du se vilka som är medlemmar och vem som har betalat.
letter-office-can-nominator = I valberedningen kan du se medlemmarnas kalender och vilka som har uppdrag.
letter-office-can-contact = Som kontaktperson kan du se medlemmarnas kalender och vilka som har uppdrag.

# Efter att något är gjort
done-registered = Föreningen är registrerad och du är dess ordförande. Börja med medlemmarna eller styrelsen här nedanför.
done-office-appointed = Uppdraget är tillagt.
done-office-appointed-untold = Uppdraget är tillagt, men inget brev gick ut: dagens brev om uppdrag är slut. Berätta för personen själv.
done-office-changed = Uppdraget är ändrat.
done-office-changed-untold = Uppdraget är ändrat, men inget brev gick ut: dagens brev om uppdrag är slut. Berätta för personen själv.
done-office-removed = Uppdraget är borttaget.
done-handed-over = Överlämningen är klar. Den nya styrelsen börjar den dag du valde.
done-handed-over-untold = Överlämningen är klar, men alla fick inte brev: dagens brev om uppdrag är slut. Berätta för dem själv.
done-affiliation-requested = Frågan är skickad. Här ser du när den har fått svar.
done-affiliation-approved = Föreningen är ansluten.
done-affiliation-refused = Föreningen har fått nej.
done-affiliation-withdrawn = Frågan är tillbakadragen.
done-affiliation-ended = Anslutningen är avslutad från och med i dag.

# Fel
code-slug-malformed = Skriv en adress med minst två bokstäver eller siffror, till exempel gunnarsbyn.
code-slug-reserved = Den adressen används av byalag självt. Välj en annan.
code-slug-taken = En annan förening har redan den adressen. Välj en annan, till exempel med kommunens namn efter.
code-organisation-number-invalid = Kontrollera organisationsnumret. Det har tio siffror och den sista är en kontrollsiffra.
code-organisation-number-taken = Numret hör redan till en förening här. Sök efter den i katalogen, kanske är den redan registrerad.
code-municipality-unknown = Välj en av länets fjorton kommuner.
code-position-malformed = Skriv båda talen i grader med punkt, till exempel 66.12 och 21.34.
code-language-unknown = Välj bland språken i listan.
code-post-needed = Välj ett uppdrag.
code-member-unknown = Medlemmen finns inte i listan.
code-until-before-from = Den sista dagen ligger före den första. Rätta en av dem.
code-last-chair = Då står föreningen utan ordförande. Lägg in den nya ordföranden först, eller lämna över till nästa styrelse.
code-chair-needed = Den nya styrelsen behöver en ordförande. Fyll i vem det är.
code-channel-needed = Välj minst ett sätt att kalla.
code-umbrella-unknown = Välj ett råd eller nätverk i listan.
code-affiliation-circle = Det går inte: det rådet eller nätverket är självt anslutet till er.
code-affiliation-exists = Föreningen är redan ansluten dit, eller väntar på svar därifrån.
code-affiliation-not-open = Frågan är redan besvarad, eller anslutningen avslutad. Så här ser det ut nu.
