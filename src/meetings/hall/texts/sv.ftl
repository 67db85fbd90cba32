# Överst på mötets sidor
hall-open = Öppna mötet
hall-resume = Fortsätt mötet
hall-adjourn = Ajournera mötet
hall-other-day = Mötet ska hållas { $when }, och det är inte i dag. Beslut som fattas en annan dag än den medlemmarna vet om kan bli ogiltiga.
hall-other-day-sure = Öppna mötet ändå
hall-close = Avsluta mötet
hall-state-draft = Mötet planeras.
hall-state-called = Mötet är inte öppnat än.
hall-state-open = Mötet pågår sedan klockan { $time }.
hall-state-adjourned = Mötet är ajournerat till { $when }.
hall-state-closed = Mötet avslutades { $time }.
hall-state-cancelled = Mötet är inställt.
hall-present =
    { $members ->
        [one] 1 medlem
       *[other] { $members } medlemmar
    } och { $guests ->
        [one] 1 gäst
       *[other] { $guests } gäster
    } är här.
hall-votes =
    { $count ->
        [one] De har 1 röst.
       *[other] De har { $count } röster.
    }
hall-present-over =
    { $members ->
        [one] 1 medlem
       *[other] { $members } medlemmar
    } och { $guests ->
        [one] 1 gäst
       *[other] { $guests } gäster
    } var med till slutet.
hall-votes-over =
    { $count ->
        [one] De hade 1 röst.
       *[other] De hade { $count } röster.
    }
hall-quorum-met = Mötet kan besluta: stadgarna kräver { $needed } medlemmar, { $present } är här.
hall-quorum-short = För få är här för att besluta enligt stadgarna: de kräver { $needed } medlemmar, { $present } är här.
hall-quorum-warn = För få
hall-now = Pågår nu: { $point }
hall-queue-saved = Sparat.
hall-queue-waiting = Väntar på linjen. Kvar att skicka: #. Inget är borta.
hall-queue-sign-in = Logga in igen i en annan flik. Det som väntar finns kvar och skickas sedan. Kvar att skicka: #.
hall-queue-refused = Något gick inte att spara:
hall-queue-unsent = Kvar att skicka: #. Loggar du ut nu försvinner det. Vill du logga ut ändå?
hall-more = { $title }: närvaro, röstlängd och mer
hall-sections = Mötets delar
hall-section-attendance = Närvaro
hall-section-roll = Röstlängd
hall-section-officers = Valda
hall-section-points = Ärenden

# Närvaro
hall-attendance-title = Närvaro
hall-attendance-not-now = Närvaron kan antecknas från en timme före mötet tills mötet är avslutat.
hall-search = Sök namn
hall-search-hint = Början av förnamn eller efternamn räcker.
hall-search-lost = Linjen är nere, så det gick inte att söka. Tryck på Sök när linjen är tillbaka.
hall-only-present = Bara de som är här
hall-only-stayed = Bara de som var med till slutet
hall-count =
    { $count ->
        [one] Visar 1 namn.
       *[other] Visar { $count } namn.
    }
hall-count-more =
    { $count ->
        [one] Visar det första namnet. Skriv ett namn i sökrutan för att hitta fler.
       *[other] Visar de { $count } första namnen. Skriv ett namn i sökrutan för att hitta fler.
    }
hall-rest =
    { $count ->
        [one] Visa 1 namn till
       *[other] Visa { $count } namn till
    }
hall-nobody = Ingen hittades
hall-nobody-text = Pröva en annan stavning. Den som inte är medlem kan antecknas som gäst.
hall-arrive = Här
hall-leave = Gick
hall-is-here = Är här
hall-is-away = Är inte här
hall-was-here = Var med till slutet
hall-was-away = Var inte med till slutet
hall-mark-born = född { $year }
hall-mark-number = medlem nr { $number }
hall-marked = { $name } ({ $mark })
hall-vote-yes = Rösträtt
hall-vote-no = Ingen rösträtt
hall-guests = Gäster
hall-guests-text = Gäster har ingen rösträtt.
hall-guest-name = Gästens namn
hall-guest-add = Gästen är här
done-hall-arrived = Antecknat: personen är här.
done-hall-left = Antecknat: personen är inte här.
done-hall-opened = Mötet är öppnat.

# Röstlängd
hall-roll-title = Röstlängd
hall-roll-computed = Röstlängden räknas ut ur stadgarna. Tryck på ett namn för att rätta eller anteckna en fullmakt.
hall-roll-settled-at = Mötet fastställde röstlängden klockan { $time }. Den som kommer senare läggs till med klockslag.
hall-roll-of-board = På styrelsens möte röstar ordinarie ledamöter. En suppleant röstar när en ordinarie ledamot saknas.
hall-roll-settle = Fastställ röstlängden
hall-roll-settle-text = När röstlängden är fastställd går den inte att rätta. De som är här och de som lämnat fullmakt skrivs in.
hall-roll-search-hint = Sök även bland dem som inte är här.
hall-roll-count =
    { $entitled ->
        [one] 1 person får rösta,
       *[other] { $entitled } personer får rösta,
    } { $refused ->
        [one] 1 får det inte.
       *[other] { $refused } får det inte.
    }
hall-roll-members =
    { $count ->
        [one] Föreningen har 1 medlem.
       *[other] Föreningen har { $count } medlemmar.
    }
hall-roll-here =
    { $count ->
        [0] Av dem som får rösta är ingen här just nu.
       *[other] Av dem som får rösta är { $count } här just nu.
    }
hall-roll-stayed =
    { $count ->
        [0] Av dem som fick rösta var ingen med till slutet.
       *[other] Av dem som fick rösta var { $count } med till slutet.
    }
hall-roll-shows-here = Listan visar dem som är här och dem som mötet har rättat. Sök för att se andra.
hall-roll-shows-found = Listan visar dem som sökningen hittar, högst { $most } av varje, också dem som inte är här.
hall-roll-shows-some = Listan visar dem på röstlängden som sökningen hittar.
hall-roll-shows-all = Listan visar alla som står på röstlängden.
hall-roll-entitled = Får rösta
hall-roll-refused = Får inte rösta
hall-roll-none = Ingen att visa.
hall-roll-corrected = Mötet beslutade: { $note }
hall-roll-came = Kom klockan { $note }.
hall-roll-stands = Röstlängden är fastställd och går inte att rätta.
hall-name = Namn
hall-reason = Varför
hall-where = Närvaro
hall-correct-title = Rätta röstlängden
hall-correct-text = Mötet kan besluta annat än det som räknats ut. Skriv vad mötet sa, det följer med till protokollet.
hall-correct-may = Får personen rösta?
hall-correct-yes = Ja, personen får rösta
hall-correct-no = Nej, personen får inte rösta
hall-correct-note = Vad mötet sa
hall-correct-note-hint = Till exempel: Betalade avgiften i dörren.
hall-correct-do = Rätta
hall-proxies = Fullmakter
hall-proxy-line = { $holder } röstar för { $giver }.
hall-proxy-title = Anteckna fullmakt
hall-proxy-text = Fullmakten gäller så länge personen inte är här själv.
hall-proxy-holder = Vem röstar i stället?
hall-proxy-give = Anteckna fullmakten
hall-proxy-withdraw = Ta tillbaka fullmakten
done-hall-roll-settled = Röstlängden är fastställd.
done-hall-roll-corrected = Röstlängden är rättad.
done-hall-proxy-given = Fullmakten är antecknad.
done-hall-proxy-withdrawn = Fullmakten är återtagen.

# Valda
hall-officers-title = Valda för mötet
hall-officers-wanted =
    { $count ->
        [one] Stadgarna kräver 1 justerare. Justeraren ska vara här och får inte vara mötets ordförande.
       *[other] Stadgarna kräver { $count } justerare. Justerarna ska vara här och får inte vara mötets ordförande.
    }
hall-officers-board =
    { $count ->
        [one] Styrelsens ordförande och sekreterare leder mötet om ni inte väljer andra. Brukligt är att ordföranden och en till justerar protokollet; på årsmötet är det 1 justerare.
       *[other] Styrelsens ordförande och sekreterare leder mötet om ni inte väljer andra. Brukligt är att ordföranden och en till justerar protokollet; på årsmötet är det { $count } justerare.
    }
hall-officers-unled = Mötet har ingen ordförande än. Välj en: den som justerar protokollet kan inte också leda mötet.
hall-place-chair = Mötesordförande
hall-place-secretary = Mötessekreterare
hall-place-adjuster = Justerare { $number }
hall-place-teller = Rösträknare { $number }
hall-role-chair = mötesordförande
hall-role-secretary = mötessekreterare
hall-role-adjuster = justerare
hall-role-teller = rösträknare
hall-officers-who = Välj bland dem som är här
hall-officers-nobody = Ingen
hall-officers-more = Någon annan, eller en annan e-postadress
hall-officers-other = Namn
hall-officers-other-hint = Skrivs något här gäller det i stället för valet ovan.
hall-officers-email = E-postadress
hall-officers-email-hint = Behövs för att justera med telefonen. Lämna tomt så tas den ur medlemslistan.
hall-officers-mute = Ingen e-postadress är känd. Personen kan justera på papper.
hall-officers-guest = Personen är inte vald ur medlemslistan. Se efter att stadgarna låter en gäst justera. Med en e-postadress här ovanför kan gästen justera med telefonen, annars på papper.
hall-officers-noted = Noterad e-postadress: { $email }
hall-officers-tellers-same = Justerarna räknar också rösterna
hall-officers-tellers-same-hint = Då behöver du inte välja rösträknare.
hall-officers-choose = Spara valet
done-hall-officers-chosen = Valet är sparat.

# Ajournera
hall-adjourn-title = Ajournera mötet?
hall-adjourn-text = Mötet fortsätter när ni öppnar det igen. Till dess beslutas inget. Fortsätter ni en annan dag antecknas att alla har gått, och kalendern visar den nya dagen. En fastställd röstlängd gäller till och med nästa vardag. Fortsätter ni senare fastställer mötet den på nytt.
hall-adjourn-told = Fortsätter ni en annan dag får de som är kallade besked om tid, plats och vad som återstår. E-posten går ut direkt. Brev och anslag skrivs ut på sidan Kallelse.
hall-adjourn-limit = Ni kan fortsätta senast { $day }. Senare än så behövs en ny kallelse.
hall-adjourn-day = Dag när mötet fortsätter
hall-adjourn-time = Klockslag
hall-minutes-adjourned = Mötet ajournerades { $at } till { $to }.
hall-minutes-resumed = Mötet fortsatte { $at }.
done-hall-adjourned = Mötet är ajournerat.
done-hall-adjourned-told = Mötet är ajournerat, och de som är kallade får besked. Brev och anslag skrivs ut på sidan Kallelse.

# Avsluta
hall-closing-title = Avsluta mötet?
hall-closing-first = Gör det här först
hall-closing-awaited = Mötet är ajournerat till { $day }. Avslutar du det nu får alla som kallades besked om att det inte fortsätter den dagen.
hall-closing-waiting =
    { $count ->
        [one] 1 ärende har inte tagits upp.
       *[other] { $count } ärenden har inte tagits upp.
    }
hall-closing-unnoted = Inte antecknade som närvarande, fast de leder mötet eller skriver protokollet: { $names }.
hall-closing-what = Det här händer
hall-closing-stands = Mötet avslutas och går inte att öppna igen. De som är kvar antecknas som närvarande till slutet.
hall-closing-no-seats = Inga val har avgjorts, så styrelsen ändras inte.
hall-closing-elections = Till valen
hall-closing-seats = De valda tillträder
hall-closing-seats-text = De får sina uppdrag från mötets dag, med de rättigheter som hör till. De som lämnar har kvar sina till och med den dag som står nedan.
hall-post = Uppdrag
hall-until = Till och med
hall-until-further = Tills vidare
hall-closing-terms = Uppdragen räknas från den dag mötet hålls, { $day }, och varar till årsmötet det år de går ut.
hall-closing-leaving = De här lämnar
hall-closing-nobody-leaves = Ingens uppdrag går ut.
hall-closing-staying = Kvar i styrelsen: { $names }.
hall-closing-board = Styrelsens storlek
hall-closing-board-large = Styrelsen får { $count } ledamöter med ordföranden, men stadgarna tillåter högst { $allowed }. Du kan avsluta mötet ändå. Skriv sedan sista dag för dem som lämnar.
hall-closing-board-small =
    { $count ->
        [one] Styrelsen får 1 ledamot med ordföranden, men stadgarna kräver minst { $allowed }. Välj fler innan mötet avslutas, eller kalla till ett extra möte.
       *[other] Styrelsen får { $count } ledamöter med ordföranden, men stadgarna kräver minst { $allowed }. Välj fler innan mötet avslutas, eller kalla till ett extra möte.
    }
hall-closing-board-page = Till styrelsens sida
hall-closing-no-mailbox = Saknar e-postadress och kan inte logga in än. Lägg till den på styrelsens sida.
hall-closing-adjusting = De justerar protokollet
hall-closing-nobody-adjusts = Ingen är vald än.
hall-closing-on-paper = Saknar e-postadress och justerar på papper.
hall-closing-go-on = Mötet fortsätter
done-hall-closed = Mötet är avslutat.
done-hall-closed-untold = Mötet är avslutat, men alla som valdes fick inte brev: dagens brev om uppdrag är slut. Berätta för dem själv.

# Fel
code-meeting-not-open = Det går bara medan mötet pågår.
code-meeting-adjourned = Mötet är ajournerat. Fortsätt mötet först.
code-meeting-other-day = Mötet ska hållas { $day }, och det är inte i dag. Kryssa för ”Öppna mötet ändå” om det är så ni vill ha det.
code-adjournment-needs-call = Mötet kan fortsätta senast { $day }, fyra veckor efter den dag ni kallade till. Senare än så behövs en ny kallelse: avsluta mötet och kalla till ett nytt.
code-adjournment-not-ahead = Välj en tid som inte har varit.
code-hall-not-called = Kalla till mötet först. Bara styrelsen kan mötas utan kallelse.
code-item-open = Punkt { $number } är inte avslutad. Avsluta den eller bordlägg den först.
code-meeting-chair-missing = Välj mötesordförande först.
code-meeting-secretary-missing = Välj mötessekreterare först.
code-adjusters-missing = Välj justerare först. Stadgarna kräver { $wanted }.
code-adjuster-never-present = { $name } var inte på mötet och kan inte justera. Välj en annan justerare, eller anteckna när personen kom.
code-attendance-too-early = Närvaron kan antecknas från en timme före mötet. Öppna mötet om det börjar tidigare.
code-attendance-in-future = Tiden har inte varit än. Skriv när det hände.
code-attendance-before-meeting = Tiden är för långt före mötet.
code-attendance-who-needed = Skriv gästens namn, eller välj en medlem.
code-attendance-member-or-guest = Ange en medlem eller en gäst, inte båda.
code-attendance-presence-needed = Säg om personen kom eller gick.
code-roll-frozen = Röstlängden är fastställd och går inte att ändra.
code-roll-of-board = På styrelsens möte är styrelsen röstlängden. Den rättas på sidan Styrelse.
code-roll-note-needed = Skriv vad mötet sa, minst tre tecken.
code-roll-answer-needed = Svara om personen får rösta.
code-proxies-not-allowed = Stadgarna tillåter inte fullmakter här.
code-proxy-giver-present = Personen är här och röstar själv.
code-proxy-giver-may-not-vote = Den som inte får rösta kan inte lämna fullmakt.
code-proxy-to-self = Välj någon annan. Ingen kan ge sig själv fullmakt.
code-proxy-holder-unknown = Välj en medlem som ska rösta.
code-proxy-holder-may-not-vote = Personen får inte rösta och kan inte ha fullmakt. Välj en annan.
code-proxy-passed-on = En fullmakt kan inte lämnas vidare. Välj en annan.
code-proxy-limit = Personen har redan så många fullmakter som stadgarna tillåter: { $most }. Välj en annan.
code-chosen-twice = Samma person är vald två gånger. Välj en annan.
code-adjuster-is-chair = Mötesordföranden justerar ändå. Välj en annan justerare.
code-adjuster-not-present = Justeraren måste vara på mötet. Anteckna personen som närvarande, eller välj en annan.
code-teller-not-present = Rösträknaren måste vara på mötet. Anteckna personen som närvarande, eller välj en annan.
code-officers-too-many = Välj högst { $most }.
code-officers-settled = Mötet är avslutat och valet står fast. Bara e-postadresser kan ändras.
