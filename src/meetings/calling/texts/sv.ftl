# Kallelsen: brev, anslag och annons, och beviset på att mötet är utlyst.

# Brevet
call-subject-call = Kallelse: { $title }, { $when }
call-subject-change = Ändring: { $title }, { $when }
call-subject-cancellation = INSTÄLLT: { $title }, { $when }
call-subject-adjournment = Fortsättning: { $title }, { $when }
call-letter-hello = Hej { $names }!
call-letter-opening-call = { $association } kallar dig till { $title }.
call-letter-opening-change = { $title } i { $association } är ändrat. Det här gäller nu.
call-letter-opening-cancellation = { $title } i { $association } är inställt. Det här mötet blir alltså inte av.
call-letter-over = Mötet är avslutat och fortsätter inte den dagen. Det som bestämdes står i protokollet.
call-letter-opening-adjournment = Allt hanns inte med på { $title } i { $association }. Mötet fortsätter en annan dag. Det här gäller nu.
call-letter-annual = Mötet är föreningens { $meeting }.
call-letter-when = När: { $when }
call-letter-where = Var: { $place }
call-letter-remote = På distans: { $url }
call-letter-agenda = Dagordning
call-letter-remaining = Det här återstår
call-letter-proposer = Motion från { $name }
call-letter-opinion = Yttrande ({ $board }): { $opinion }
call-letter-documents = Handlingar på mötets sida: { $titles }
call-letter-motions = Motioner ska ha kommit in senast { $day }.
call-letter-page = Mötets sida, med dagordning och handlingar:
call-letter-regards =
    Hälsningar
    { $association }, { $board }

# Annonsen och anslaget
call-advert-calls = { $association } kallar till { $title }.
call-advert-goes-on = { $title } i { $association } fortsätter en annan dag.
call-advert-agenda = Dagordning: { $points }.
call-advert-more = Läs mer: { $url }
call-advert-welcome = Välkommen!
call-poster-calls = kallar till
call-poster-goes-on = bjuder in till fortsättningen av
call-poster-more = Läs hela kallelsen på mötets sida. Rikta telefonens kamera mot rutan, eller skriv adressen:
call-poster-code = Kod som leder till mötets sida
call-poster-put-up = Uppsatt den ____________ av ______________________________
call-paper-no-letters = Det finns inga brev att skriva ut. Alla som kallas har e-post, eller så saknas deras adress.
call-paper-labels = Adressetiketter

# Kanalerna
call-channel-email = E-post
call-channel-letter = Brev
call-channel-poster = Anslag
call-channel-advert = Annons
call-channel-website = Webbplats
call-channel-counts = { $channel } – räknas enligt stadgarna
call-channel-extra = { $channel } – räknas inte enligt stadgarna, men kan vara till hjälp

# Att kalla
call-title = Kalla till mötet
call-title-again = Kalla på nytt
call-title-change = Meddela ändringen
call-sum =
    { $people ->
        [one] 1 person får kallelsen
       *[other] { $people } personer får kallelsen
    }, { $post } får brev, { $none } kan inte nås.
call-do =
    { $count ->
        [0] Kalla till mötet
        [one] Skicka kallelsen till 1 person
       *[other] Skicka kallelsen till { $count } personer
    }
call-do-change =
    { $count ->
        [0] Meddela ändringen
        [one] Meddela ändringen till 1 person
       *[other] Meddela ändringen till { $count } personer
    }
call-findings = Det här följer inte stadgarna
call-finding-voids = Kan göra mötet ogiltigt
call-blocked = Rätta det först, eller låt styrelsen besluta om ett avsteg. Det gör du på mötets översikt. Till dess går det inte att kalla.
call-to-overview = Till mötets översikt
call-channels = Så kallar ni
call-channels-hint = Brev går till dem som inte får e-post. Anslag, annons och webbplats når alla på en gång, men du behöver själv sätta upp eller publicera dem.
call-message = Egen hälsning
call-message-hint = Står först i brevet. Lämna tomt om den inte behövs.
call-subject = Ämne
call-subject-hint = Lämna tomt för: { $subject }
call-anyway = Varför kallar ni ändå?
call-anyway-hint = Någon nås inte på något sätt som stadgarna godtar. Välj ett sätt till, eller skriv styrelsens skäl. Det står sedan i beviset.
call-show = Visa vad valet innebär
call-text = Kallelsens text
call-text-hello = Varje brev börjar med mottagarnas namn.
call-who = Vem som får den
call-who-unreachable = Kan inte nås med e-post eller brev
call-who-unreachable-text = De saknar e-post och fullständig adress. Lämna kallelsen för hand, eller komplettera medlemslistan.
call-who-post =
    { $count ->
        [one] 1 kuvert med brev
       *[other] { $count } kuvert med brev
    }
call-who-email =
    { $count ->
        [one] 1 e-postbrev
       *[other] { $count } e-postbrev
    }
call-print = Att skriva ut
call-print-text = Breven är gjorda för fönsterkuvert med fönstret till höger (C5 eller E65). De ligger i postnummerordning.
call-print-letters = Brev (PDF)
call-print-labels = Etiketter (PDF)
call-print-poster-a4 = Anslag A4 (PDF)
call-print-poster-a3 = Anslag A3 (PDF)
call-print-advert = Annonstext
call-print-evidence = Beviset som PDF

# Regler
call-rule-notice-too-short = kallelsetiden
call-rule-annual-too-late = sista dagen för årsmötet
call-rule-channel-missing = att alla ska kallas på ett sätt som stadgarna godtar
call-rule-points-missing = punkterna som ett årsmöte ska ha
call-rule-bylaw-change-not-named = att ändringen av stadgarna ska stå i kallelsen
call-rule-motion-late = sista dagen för motioner
call-rule-in-the-past = att kalla innan mötet hålls
call-broken-notice-too-short = Kallelsen skulle ha gått ut senast { $day }.
call-broken-annual-too-late = Årsmötet skulle ha hållits senast { $day }.
call-broken-channel-missing = Någon nås inte på något sätt som stadgarna godtar. Välj ett sätt till, eller skriv varför ni kallar ändå.
call-broken-points-missing = Dagordningen saknar punkter som ett årsmöte ska ha.
call-broken-points-missing-named = Dagordningen saknar { $points }.
call-broken-bylaw-change-not-named = Dagordningen har en ändring av stadgarna, men texten står inte där.
call-broken-motion-late = En motion har kommit in för sent.
call-broken-in-the-past = Mötets dag, { $day }, har redan varit.

# Beviset
call-evidence-title = Var mötet behörigen utlyst?
call-answer-yes = Ja, mötet är behörigen utlyst.
call-answer-yes-text = Alla är kallade i tid, på ett sätt som stadgarna godtar.
call-answer-waived = Ja, med ett avsteg som styrelsen har beslutat.
call-answer-waived-text = Kallelsen följer inte stadgarna i allt. Avsteget och skälet står här nedanför. Mötet avgör om det godtar det.
call-answer-waiting = Inte klart än.
call-answer-waiting-text = Något är på väg, eller ska skrivas ut, sättas upp eller markeras. Börja överst i listan.
call-answer-other-day = Nej, inte till den dag då mötet hölls.
call-answer-other-day-text = Kallelsen gällde en annan dag. Den som inte fick veta det kan klandra besluten. Mötet avgör om det godtar dagen.
call-answer-no = Nej, inte så som stadgarna kräver.
call-answer-no-text = Ingen är kallad, eller så gick kallelsen ut för sent.
call-answer-unconfirmed =
    { $count ->
        [one] Ett e-postbrev är inte bekräftat som framme.
       *[other] { $count } e-postbrev är inte bekräftade som framme.
    }
call-asked-channels = Så får ni kalla
call-asked-latest = Sista dag att kalla
call-asked-called = Kallelsen gick ut
call-waived = Avsteg från stadgarna
call-waived-why = { $rule }: ”{ $why }” { $by }, { $day }
call-heading-call = Kallelse, utskick { $number }
call-heading-change = Meddelande om ändring, utskick { $number }
call-heading-cancellation = Meddelande om att mötet är inställt, utskick { $number }
call-heading-adjournment = Besked om att mötet fortsätter en annan dag, utskick { $number }
call-at = Lämnat { $when }.
call-counts = { $people } kallade med namn: { $email } med e-post, { $letter } med brev. { $delivered } framme, { $bounced } kom inte fram, { $printed } postade, { $posted } uppsatta eller publicerade.
call-by = Kallade genom { $channels }.
call-told-by = Meddelat genom { $channels }.
call-column-name = Namn
call-column-channel = Sätt
call-column-address = Adress eller plats
call-column-state = Läge
call-column-when = När och av vem
call-column-do = Gör
call-when-by = { $when }, { $name }
call-state-handed-over = På väg
call-state-delivered = Framme
call-state-bounced = Kom inte fram
call-state-printed = Postat
call-state-by-hand = Ska lämnas för hand
call-state-waiting-email = Väntar
call-state-waiting-letter = Ska postas
call-state-waiting-poster = Ska sättas upp
call-state-waiting-advert = Ska tryckas
call-state-waiting-website = Ska publiceras
call-state-posted-poster = Uppsatt
call-state-posted-advert = Tryckt
call-state-posted-website = Publicerad
call-evidence-as-of = Så här såg det ut { $when }.
call-evidence-page = Sida
call-rows = Vem som är kallad, och hur
call-rows-more = Alla { $count } rader visas inte här.
call-group-bounced =
    { $count ->
        [one] E-posten till 1 person kom inte fram
       *[other] E-posten till { $count } personer kom inte fram
    }
call-group-for-all =
    { $count ->
        [one] För alla på en gång: 1 anslag, annons eller webbplats
       *[other] För alla på en gång: { $count } anslag, annonser eller webbplatser
    }
call-group-by-hand =
    { $count ->
        [one] 1 brev ska lämnas för hand
       *[other] { $count } brev ska lämnas för hand
    }
call-group-to-post =
    { $count ->
        [one] 1 brev ska postas
       *[other] { $count } brev ska postas
    }
call-group-on-the-way =
    { $count ->
        [one] E-posten till 1 person är på väg
       *[other] E-posten till { $count } personer är på väg
    }
call-group-delivered =
    { $count ->
        [one] E-posten till 1 person är framme
       *[other] E-posten till { $count } personer är framme
    }
call-group-posted =
    { $count ->
        [one] 1 brev är postat eller lämnat
       *[other] { $count } brev är postade eller lämnade
    }
call-none = Ingen är kallad än
call-none-text = När kallelsen har gått ut ser du här vem som har fått den, hur och när.
call-held = Mötet hölls { $day }.
call-moved = Mötet är flyttat sedan kallelsen
call-moved-text = De som är kallade vet inte om det än.
call-moved-do = Meddela ändringen
call-by-letter = Skicka som brev
call-printed-do = Lämnat eller postat i dag
call-posted-do = Markera som klart
call-printing = Är alla brev postade?
call-printing-do = Alla brev är postade
call-posting = Lägg till ett anslag eller en annons
call-posting-do = Lägg till
call-mark-at = Dag
call-mark-by-name = Av vem
call-mark-place = Var
call-photo = Bild på anslaget
call-photo-do = Spara bilden
call-picture = Bild

# Inställt
call-cancel-link = Ställ in mötet
call-cancel-title = Ställ in { $title }
call-cancel-sum =
    { $email ->
        [one] 1 person får besked med e-post
       *[other] { $email } personer får besked med e-post
    } och { $post } med brev. { $hand } behöver få besked för hand.
call-cancel-called = E-posten går ut direkt. Breven och ett anslag om att mötet är inställt behöver du skriva ut, posta och sätta upp. Mötet står kvar i kalendern som inställt.
call-cancel-draft = Ingen är kallad än, så ingen behöver få besked.
call-cancel-motions = Motioner som har kommit in väntar på nästa möte. Det går inte att ångra.
call-cancel-message-hint = Står först i beskedet, till exempel varför mötet är inställt.
call-cancel-do = Ställ in mötet
call-cancel-not = Behåll mötet

# Efter att något är gjort
done-meeting-called = Kallelsen har gått ut. Här ser du hur den kommer fram.
done-change-told = Ändringen är meddelad.
done-meeting-cancelled = Mötet är inställt.
done-receipt-marked = Det är markerat.
done-letters-printed = Breven är markerade som postade.
done-posting-added = Det är tillagt.
done-letter-added = Brevet ligger bland dem som ska skrivas ut.
done-photo-added = Bilden är sparad.

# Fel
code-call-would-void = Kallelsen skulle kunna göra mötet ogiltigt. Rätta det som står här, eller besluta om ett avsteg.
code-call-notice-too-short = Kallelsen skulle ha gått ut senast { $day }. Flytta mötet, eller besluta om ett avsteg.
code-call-annual-too-late = Årsmötet skulle ha hållits senast { $day }.
code-call-channel-missing = Någon nås inte på något sätt som stadgarna godtar. Välj ett sätt till, eller skriv varför ni kallar ändå.
code-call-points-missing = Dagordningen saknar punkter som ett årsmöte ska ha. Lägg till dem.
code-call-bylaw-change-not-named = Skriv hur stadgarna ska ändras, vid punkten i dagordningen.
code-call-motion-late = En motion har kommit in för sent.
code-call-in-the-past = Mötets dag har redan varit. Välj en ny dag.
code-call-why-needed = Skriv skälet med minst fem tecken.
code-call-channel-unfit = Det sättet går inte att välja här.
code-call-nothing-changed = Tid och plats är desamma som i det senaste utskicket. Det finns inget att meddela.
code-meeting-called-already = Mötet är redan utlyst.
code-meeting-not-called = Ingen är kallad till mötet än. Kalla först.
code-receipt-state-unfit = Det går inte att markera det här på det sättet.
code-receipt-day-future = Dagen ligger i framtiden. Skriv den dag då det gjordes.
code-receipt-place-needed = Skriv var det sitter eller vilken tidning det var.
code-receipt-not-bounced = E-posten har inte kommit tillbaka. Brev behövs bara när den inte kom fram.
code-receipt-letter-there = Det finns redan ett brev till den här personen.
code-receipt-no-address = Medlemslistan saknar en fullständig adress. Skriv in den först, eller lämna kallelsen för hand.
code-receipt-photo-type = Välj en bild: JPEG, PNG eller WebP.
