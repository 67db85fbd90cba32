# Punkterna på mötet: vad som sades och beslutades, yrkanden, omröstningar, reservationer, uppgifter och val.

# Listan
point-list-title = Punkterna på dagordningen
point-list-lead =
    { $left ->
        [0] Alla punkter är behandlade.
        [one] 1 punkt är kvar.
       *[other] { $left } punkter är kvar.
    }
point-list-put-off =
    { $count ->
        [one] Ingen punkt är kvar, men 1 punkt är bordlagd.
       *[other] Ingen punkt är kvar, men { $count } punkter är bordlagda.
    }
point-list-empty = Dagordningen är tom
point-list-empty-text = Lägg till punkter under fliken Dagordning innan mötet öppnas.
point-not-open = Mötet är inte öppet. Du kan läsa, men inte ändra något.
point-title = { $number }. { $heading }
point-open = Öppna punkt { $number }
point-all = Alla punkter
point-state-waiting = väntar
point-state-open = pågår nu
point-state-done = klar
point-state-deferred = bordlagd

# En punkt
point-notes = Anteckningar
point-notes-hint = Vad som sades, kort. Det blir texten i protokollet.
point-decision = Beslut
point-decision-hint = Skriv själv, eller välj en mening här under och ändra den.
point-without-quorum = Mötet beslutar ändå, fast för få är här
point-without-quorum-hint = Stadgarna kräver fler. Ett sådant beslut kan klandras. Det skrivs in i protokollet.
point-minutes-without-quorum =
    Mötet beslutade med { $present ->
        [one] 1 medlem
       *[other] { $present } medlemmar
    } närvarande. Stadgarna kräver { $needed }.
point-phrases = Färdiga meningar
point-phrases-hint = Meningen läggs sist i beslutet. Det du har skrivit sparas samtidigt.
point-decides-nothing = Här fattas inga beslut som binder. Det som ska beslutas måste stå i kallelsen. Anteckna frågan, eller lämna över den till styrelsen.
point-next = Klar, nästa punkt
point-defer = Bordlägg punkten
point-onward = Nästa punkt: { $point }
point-overtaken-title = Någon annan hann spara före dig
point-overtaken-text = Inget du skrev är borta. Här står det som är sparat. Rätta i formuläret och spara igen, så gäller det som står i formuläret.
point-choose-chair = Välj mötesordförande
point-choose-secretary = Välj mötessekreterare
point-choose-adjusters = Välj justerare och rösträknare
point-choose-again = Ändra de valda
point-choose-first = När valet är sparat finns en färdig mening med namnen här.
point-to-roll = Till röstlängden
point-roll-first = Fastställ röstlängden först. Sedan finns en färdig mening med antalet röster här.
point-see-evidence = Se beviset på kallelsen
point-motion = Motionen
point-motion-by = Från { $name }
point-motion-opinion = Styrelsens yttrande
point-motion-no-opinion = Styrelsen har inte yttrat sig.

# Yrkanden
point-proposals = Yrkanden
point-proposals-none = Inga yrkanden än.
point-propose = Anteckna ett yrkande
point-propose-do = Anteckna yrkandet
point-proposal-text = Vad yrkas?
point-proposal-proposer = Vem yrkar?

# Omröstningar
point-ballots = Omröstningar
point-ballots-none = Ingen omröstning än.
point-vote = Anteckna en omröstning
point-vote-do = Räkna och spara
point-entitled =
    { $votes ->
        [one] Antal röster just nu: 1
       *[other] Antal röster just nu: { $votes }
    }
point-ballot-method = Hur röstade mötet?
point-method-acclamation = med acklamation (ja-rop)
point-method-show-of-hands = med handuppräckning som räknades
point-method-secret = med slutna röstsedlar
point-ballot-majority = Vad krävs för beslut?
point-majority-simple = flest röster (enkel majoritet)
point-majority-absolute = mer än hälften av rösterna
point-majority-bylaws =
    { $percent ->
        [67] minst två tredjedelar av rösterna (det som stadgarna kräver för att ändras)
       *[other] minst { $percent } procent av rösterna (det som stadgarna kräver för att ändras)
    }
point-ballot-options = Vad kunde mötet rösta på?
point-ballot-options-hint = Fyll i röster när de räknades. Rader utan text hoppar vi över.
point-ballot-row = Förslag { $number }
point-ballot-text = Förslag eller namn
point-ballot-votes = Röster
point-ballot-winner = Det här vann
point-ballot-by-votes = Rösterna avgör
point-ballot-by-votes-hint = Välj i stället ett förslag här ovanför vid acklamation, eller när rösterna är lika och ordföranden eller lotten avgör.
point-ballot-abstained = Avstod
point-ballot-abstained-hint = Lämna tomt om ingen räknade dem.
point-ballot-yes = Ja
point-ballot-no = Nej
point-ballot-approve = Bifall
point-ballot-reject = Avslag
point-ballot-approved = Mötet biföll förslaget.
point-ballot-rejected =
    { $count ->
        [one] Mötet avslog förslaget.
       *[other] Mötet avslog förslagen.
    }
point-ballot-carried = Mötet biföll: { $choice }
point-ballot-won = Mötet röstade för: { $choice }
point-ballot-undecided = Rösterna avgör inte alla platser.
point-ballot-nothing = Inget förslag fick tillräckligt många röster.
point-ballot-option = { $choice }: { $votes }
point-ballot-remove = Ta bort omröstningen
point-sum-acclamation = Mötesordföranden hörde vad de flesta ville.
point-sum-simple = { $votes } av { $given } röster, flest röster gäller.
point-sum-votes = { $votes } av { $given } röster.
point-sum-absolute = { $votes } av { $given } röster, mer än hälften krävs: { $needed }.
point-sum-bylaws = { $votes } av { $given } röster, { $percent } % krävs: { $needed }.
point-sum-casting-vote = Lika många röster, { $votes } var. Mötesordförandens utslagsröst avgjorde.
point-sum-lot = Lika många röster, { $votes } var. Lotten avgjorde.
point-sum-seats = Var och en kunde rösta på högst { $seats }.
point-sum-entitled =
    { $entitled ->
        [one] 1 röst fanns i salen.
       *[other] { $entitled } röster fanns i salen.
    }
point-sum-entitled-abstained =
    { $entitled ->
        [one] 1 röst fanns i salen, { $abstained } avstod.
       *[other] { $entitled } röster fanns i salen, { $abstained } avstod.
    }

# Reservationer
point-reservations = Reservationer
point-reservations-none = Ingen har reserverat sig.
point-reserve = Anteckna en reservation
point-reserve-do = Anteckna reservationen
point-reservation-name = Vem reserverar sig?
point-reservation-text = Varför? (frivilligt)

# Uppgifter
point-tasks = Uppgifter
point-tasks-none = Inga uppgifter från den här punkten.
point-give-task = Ge någon en uppgift
point-give-task-do = Anteckna uppgiften
point-task-what = Vad ska göras?
point-task-who = Vem gör det?
point-task-by = Klart senast (frivilligt)
point-task-due = Klart senast { $date }
point-task-who-due = { $who }, klart senast { $date }

# Val
point-elections-title = Val på mötet
point-elections-intro = Här står vilka som ska väljas och vilka som är föreslagna. Valberedningen kan fylla i före mötet.
point-elections-none = Inga val än
point-elections-none-text = Skapa valen av platserna som ska fyllas, eller lägg till ett val i taget.
point-vacancies = Platser som ska fyllas
point-vacancies-hint = Räknat efter stadgarna och uppdragen som finns i dag.
point-suggest = Skapa valen
point-elections-first = Skapa valen först. De som väljs får sina uppdrag av valet, inte av texten i beslutet.
point-election-title =
    { $seats ->
        [one] Val av { $post }: 1 plats, mandattid { $years } år
       *[other] Val av { $post }: { $seats } platser, mandattid { $years } år
    }
point-election-none = Mötet valde ingen. Platsen är vakant.
point-election-decided = Valda: { $names }
point-election-change = Ändra valet
point-election-remove = Ta bort valet
point-election-new = Lägg till ett val
point-election-make = Lägg till valet
point-election-post = Uppdrag
point-election-point = Punkt på dagordningen
point-election-no-point = ingen särskild punkt
point-election-seats = Antal platser
point-election-years = Mandattid, år
point-candidates-none = Ingen är föreslagen än.
point-nominate = Föreslå någon
point-nominate-do = Lägg till förslaget
point-member-search = Sök en medlem
point-member-search-for = Sök en medlem. { $election }
point-member-search-hint = Början av förnamn eller efternamn räcker. Den som inte är medlem skriver du in för hand här under.
point-members-found =
    { $count ->
        [0] Ingen medlem hittades. Pröva en annan stavning.
        [one] 1 medlem hittades.
       *[other] { $count } medlemmar hittades. Vi visar högst { $most }, skriv mer av namnet om den du söker saknas.
    }
point-nominate-this = Föreslå
point-candidate-name = Namn
point-candidate-email = E-post (frivilligt)
point-candidate-email-hint = Med den adressen loggar personen in, om mötet väljer personen.
point-candidate-by-whom = Vem föreslår?
point-candidate-by = Föreslagen av { $name }
point-candidate-years = Mandattid, år
point-candidate-term = Mandattid { $years } år
point-candidate-public = Visa namn och uppdrag för alla
point-candidate-public-hint = Kryssa bara om personen har sagt ja till det.
point-withdraw = Ta bort förslaget { $name }
point-elected = vald
point-elected-legend = Vilka valde mötet?
point-elect = Spara vilka som valdes

# Meningar i protokollet
point-who-meeting = Mötet
point-who-board = Styrelsen
point-as-chair = ordförande
point-as-vice-chair = vice ordförande
point-as-secretary = sekreterare
point-as-treasurer = kassör
point-as-board-member =
    { $count ->
        [one] ledamot i styrelsen
       *[other] ledamöter i styrelsen
    }
point-as-deputy =
    { $count ->
        [one] suppleant i styrelsen
       *[other] suppleanter i styrelsen
    }
point-as-auditor =
    { $count ->
        [one] revisor
       *[other] revisorer
    }
point-as-nominator = valberedning
point-as-contact =
    { $count ->
        [one] kontaktperson
       *[other] kontaktpersoner
    }
point-phrase-approved = { $who } beslutade efter omröstning att bifalla förslaget.
point-phrase-rejected =
    { $count ->
        [one] { $who } beslutade efter omröstning att avslå förslaget.
       *[other] { $who } beslutade efter omröstning att avslå förslagen.
    }
point-phrase-voted = { $who } beslutade efter omröstning enligt förslaget ”{ $choice }”
point-phrase-chose = { $who } valde efter omröstning: { $choice }
point-phrase-elected =
    { $years ->
        [one] { $who } valde { $names } till { $post } för ett år.
       *[other] { $who } valde { $names } till { $post } för { $years } år.
    }
point-phrase-opening = Ordföranden hälsade alla välkomna och öppnade mötet.
point-phrase-roll =
    { $votes ->
        [one] Röstlängden fastställdes till 1 röst.
       *[other] Röstlängden fastställdes till { $votes } röster.
    }
point-phrase-duly-called = Mötet förklarade sig behörigen utlyst.
point-phrase-not-duly-called = Mötet fann att det inte var behörigen utlyst.
point-phrase-agenda = Dagordningen fastställdes.
point-phrase-agenda-changed = Dagordningen fastställdes med den ändringen att …
point-phrase-chair = { $who } valde { $names } till mötesordförande.
point-phrase-secretary = { $who } valde { $names } till mötessekreterare.
point-phrase-adjusters = { $who } valde { $names } att justera protokollet och räkna röster.
point-phrase-adjusters-only = { $who } valde { $names } att justera protokollet.
point-phrase-adjusters-tellers = { $who } valde { $names } att justera protokollet, och { $tellers } att räkna röster.
point-phrase-previous-minutes = Föregående protokoll gicks igenom och lades till handlingarna.
point-phrase-activity-report = Verksamhetsberättelsen godkändes och lades till handlingarna.
point-phrase-accounts = Resultaträkningen och balansräkningen för { $year } fastställdes.
point-phrase-audit-report = Revisionsberättelsen lästes upp och lades till handlingarna.
point-phrase-discharge = { $who } beslutade att bevilja styrelsen ansvarsfrihet för verksamhetsåret { $year }.
point-phrase-no-discharge = { $who } beslutade att inte bevilja styrelsen ansvarsfrihet för verksamhetsåret { $year }.
point-phrase-fee-same = { $who } beslutade att medlemsavgiften ska vara oförändrad.
point-phrase-fee = { $who } beslutade att medlemsavgiften ska vara … kronor.
point-phrase-plan-and-budget = { $who } antog verksamhetsplanen och budgeten.
point-phrase-elect = { $who } valde …
point-phrase-vacant = { $who } beslutade att lämna platsen vakant.
point-phrase-signatories-each = { $who } beslutade att ordföranden och kassören tecknar föreningens firma, var för sig.
point-phrase-signatories-both = { $who } beslutade att ordföranden och kassören tecknar föreningens firma, två i förening.
point-phrase-approve-motion = { $who } beslutade att bifalla motionen.
point-phrase-reject-motion = { $who } beslutade att avslå motionen.
point-phrase-answered-motion = { $who } beslutade att anse motionen besvarad.
point-phrase-as-board = { $who } beslutade enligt styrelsens förslag.
point-phrase-against-board = { $who } beslutade att avslå styrelsens förslag.
point-phrase-bylaws-first = { $who } beslutade för första gången att ändra stadgarna enligt förslaget. Ändringen gäller när nästa möte har beslutat detsamma.
point-phrase-bylaws-second = { $who } beslutade för andra gången att ändra stadgarna enligt förslaget. Ändringen gäller från och med i dag.
point-phrase-bylaws-changed = { $who } beslutade att ändra stadgarna enligt förslaget.
point-phrase-bylaws-rejected = { $who } beslutade att inte ändra stadgarna.
point-phrase-tasks = Uppgifterna från förra mötet gicks igenom.
point-phrase-bank = { $who } beslutade att ordföranden och kassören, var för sig, har rätt att disponera föreningens konton och internetbank.
point-phrase-as-proposed = { $who } beslutade enligt förslaget.
point-phrase-noted = { $who } tog del av informationen och lade den till handlingarna.
point-phrase-deferred = { $who } beslutade att bordlägga frågan.
point-phrase-closing = Mötesordföranden tackade för visat intresse och avslutade mötet.

# Vad som just gjordes
done-point-saved = Punkten är sparad.
done-point-opened = Punkten är öppnad.
done-point-deferred = Punkten är bordlagd.
done-point-done = Punkten är klar.
done-point-done-next = Punkten är klar. Här är nästa.
done-point-done-all = Punkten är klar. Det finns ingen punkt kvar som väntar.
done-point-proposal-noted = Yrkandet är antecknat.
done-point-ballot-held = Omröstningen är räknad och sparad.
done-point-reservation-noted = Reservationen är antecknad.
done-point-task-given = Uppgiften är antecknad.
done-point-nominated = Förslaget är tillagt.
done-point-elected = Valet är sparat. Uppdragen börjar när mötet avslutas.
done-point-election-made = Valet är tillagt.
done-point-elections-suggested = Valen är skapade. Nu kan ni föreslå personer.

# När något inte går
code-another-item-open = Punkt { $number } är öppen. Gör klart eller bordlägg den först.
code-other-business-decides-nothing = Under övriga frågor kan mötet inte besluta något som binder. Skriv det som anteckning, eller lämna över frågan till styrelsen.
code-quorum-missing =
    Mötet är inte beslutsfört. { $present ->
        [one] 1 medlem är
       *[other] { $present } medlemmar är
    } här, och stadgarna kräver { $quorum }. Bordlägg punkten, eller kryssa för att mötet beslutar ändå. Då står det i protokollet.
code-bylaw-change-majority = Välj den majoritet som stadgarna kräver för att ändras.
code-ballot-method-needed = Välj hur mötet röstade.
code-ballot-options-few = Skriv minst två saker att rösta på, till exempel Ja och Nej.
code-ballot-options-many = Det går att rösta på högst { $most } saker samtidigt.
code-ballot-option-needed = Skriv vad rösterna gällde.
code-ballot-option-twice = Samma text står på två rader. Ta bort den ena.
code-votes-needed = Skriv hur många röster det blev, 0 om ingen röstade så.
code-votes-uncounted = Vid acklamation räknas inga röster. Ta bort antalet, eller välj ett annat sätt att rösta.
code-votes-above-entitled = Det blev { $given } röster, men det finns bara { $entitled } röster i salen. Räkna igen, eller rätta närvaron.
code-votes-above-seat = Det blev { $given } röster, men det finns bara { $entitled } röster i salen, och var och en får rösta på en. Ska flera väljas på en gång? Lägg först upp valet med antalet platser på sidan Val på mötet. Annars: räkna igen, eller rätta närvaron.
code-winner-needed = Välj det som mötesordföranden hörde att de flesta ville.
code-winner-unknown = Välj ett av förslagen på listan.
code-winner-by-votes = Här avgör rösterna. Välj ”Rösterna avgör”.
code-casting-vote-needed = Rösterna är lika. Välj det som mötesordföranden röstar på, så avgör det.
code-lot-needed = Rösterna är lika. Dra lott, och välj det som lotten föll på.
code-proposal-text-needed = Skriv vad som yrkas.
code-proposal-voted-on = Mötet har röstat om yrkandet. Ta bort omröstningen först, om den blev fel.
code-given-task-due-before = Dagen är före mötet. Välj en senare dag, eller lämna tomt.
code-given-task-needed = Skriv vad som ska göras.
code-election-meeting-over = Mötet är avslutat eller inställt. Valen går inte att ändra.
code-election-item-unknown = Punkten finns inte på dagordningen. Välj en annan.
code-election-decided = Valet är avgjort och går inte att ta bort.
code-elections-annual-only = Platserna räknas bara inför ett årsmöte. Lägg till ett val i taget.
code-elections-exist = Mötet har redan val. Ändra dem, eller lägg till ett i taget.
code-candidate-unknown = Någon av dem är inte föreslagen i det här valet. Läs in sidan på nytt.
code-candidate-twice = Personen är redan föreslagen i det här valet.
code-candidate-elected = Mötet har valt personen. Ändra resultatet först.
code-too-many-elected = Det går att välja högst { $seats } här. Kryssa bort någon.
