# Medlemmar: listan, hushållen, avgifterna, inläsning och uttag.

# Listan
members-title = Medlemmar
members-add = Ny medlem
members-import = Läs in en lista
members-names-only = Du ser namnen. Adresser och telefonnummer ser ordföranden, sekreteraren och kassören.
members-search = Sök medlem
members-q-hint = Början av ett namn, en e-postadress, ett telefonnummer eller ett medlemsnummer.
members-q-hint-names = Början av ett namn.
members-all-categories = Alla
members-on = Medlem den
members-count =
    { $total ->
        [one] Visar { $shown } av 1 medlem.
       *[other] Visar { $shown } av { $total } medlemmar.
    }
members-filter-q = Sökt på ”{ $q }”.
members-filter-category = Bara: { $category }.
members-filter-on = Medlemmar den { $day }.
members-filter-household = Hushållet { $name }.
members-empty = Här finns inga medlemmar än
members-empty-text = Har du en lista i Excel? Läs in den, så är alla på plats på några minuter. Du ser allt innan något sparas.
members-empty-other = Sekreteraren eller ordföranden kan läsa in listan.
members-none = Ingen medlem stämmer med det du söker
members-none-text = Pröva färre bokstäver, eller visa alla.
members-name = Namn
members-contact = Kontakt
members-may-vote = Får rösta
members-paging = Fler medlemmar
members-first = Från början
members-next = Nästa sida
members-whole = Visa alla { $total } på en sida, till exempel för att skriva ut
members-excel = Hämta till Excel
members-csv = Hämta som CSV
members-tabs = Medlemmarnas sidor
members-tab-list = Lista
members-tab-households = Hushåll
members-tab-fees = Avgifter

# En medlem
member-number = Medlemsnummer
member-number-hint = Som föreningen skriver det. Lämna tomt om ni inte har nummer.
member-external-id = Nyckel i ett annat system
member-external-id-hint = Behövs bara om listan också finns någon annanstans.
member-given-name = Förnamn
member-family-name = Efternamn
member-email = E-post
member-email-hint = Flera i samma hushåll kan ha samma adress. Lämna tomt om personen saknar e-post.
member-phone = Telefon
member-phone-hint = Till exempel 070-123 45 67.
member-address = Adress
member-address-street = Gatuadress
member-address-postal-code = Postnummer
member-address-city = Ort
member-birth-year = Födelseår
member-birth-year-hint = Fyra siffror. Skriv aldrig personnummer.
member-category = Medlemskap
member-category-hint = En stödmedlem får inte rösta. En hedersmedlem får rösta och betalar ingen avgift.
member-category-voting = Röstberättigad
member-category-supporting = Stödmedlem
member-category-honorary = Hedersmedlem
member-household = Hushållet { $name }
member-household-id = Hushåll
member-household-hint = De som bor ihop. Var och en har ändå sin egen röst, om stadgarna inte säger något annat.
member-household-none = Inget hushåll
member-joined = Medlem sedan
member-joined-hint = Lämna tomt om ingen vet.
member-left = Medlemskapet slutar
member-left-hint = Den första dagen då personen inte längre är medlem.
member-fee-years = Betalda år
member-note = Anteckning
member-note-hint = Bara ordföranden, sekreteraren och kassören ser den.
member-more = Fler uppgifter
member-new = Ny medlem
member-edit = Ändra { $name }
member-remove = Ta bort medlemmen
member-may-vote = Ja
member-may-not-vote = Nej
member-vote-entitled = Alla villkor i stadgarna är uppfyllda.
member-vote-household-vote = Hushållet delar på en röst.
member-vote-if-resident = Om personen bor i byn. Det säger inte listan.
member-vote-age-unknown = Födelseåret saknas, och inget tyder på att personen är för ung.
member-vote-age-this-year = Personen når åldern i år. Listan har bara födelseåret, så kontrollera dagen.
member-vote-not-yet-member = Medlemskapet har inte börjat.
member-vote-membership-ended = Medlemskapet har upphört.
member-vote-supporting = Stödmedlemmar har ingen röst.
member-vote-too-young = Personen är för ung enligt stadgarna.
member-vote-fee-missing = Avgiften som räknas är inte betald.
member-vote-terms-unmet = Har ingen rösträtt enligt stadgarna just nu. Fråga kassören vad som saknas.

# Ens egen rad
member-own-title = Ändra telefon och adress
member-own-intro = Så här når { $name } dig. Lämna tomt det som föreningen inte behöver veta.
member-own-fixed = Namn och e-post
member-own-fixed-text = Vi känner igen dig på namnet och e-postadressen. Därför är det styrelsen som ändrar dem.
member-own-write = Är något av dem fel? Skriv till föreningen:
member-own-board = Är något av dem fel? Hör av dig till styrelsen.
member-own-over = Medlemskapet har upphört, så du kan inte ändra uppgifterna här. Styrelsen kan rätta dem åt dig.
member-own-back = Till mina uppgifter

# Avgifter
members-fees-title = Avgifter { $year }
members-fees-intro = Markera var och en som har betalat. Markeringen kan tas bort igen.
members-fees-count = { $paid } av { $members } medlemmar har betalat för { $year }.
members-fees-shown =
    { $shown ->
        [one] 1 medlem visas.
       *[other] { $shown } medlemmar visas.
    }
members-fees-show = Visa
members-fees-show-all = Alla
members-fees-show-unpaid = De som inte har betalat
members-fees-show-paid = De som har betalat
members-fees-year = År
members-fees-paid = Betalt
members-fees-mark = Ändra
members-fees-tick = Markera som betalt
members-fees-untick = Ta bort markeringen

# Hushåll
members-households-title = Hushåll
members-households-intro = Ett hushåll är de som bor på samma adress. Då räcker ett brev till dem.
members-households-suggested = Bor de ihop?
members-households-suggested-text = De här medlemmarna har samma adress och inget hushåll än.
members-households-make = Gör till ett hushåll
members-households-all = Alla hushåll
members-households-count =
    { $count ->
        [one] 1 hushåll.
       *[other] { $count } hushåll.
    }
members-households-empty = Inga hushåll än
members-households-empty-text = När två medlemmar har samma adress föreslår vi ett hushåll här.
members-households-name = Namn
members-households-name-hint = Till exempel Åkerlund, Byvägen 7.
members-households-new = Nytt hushåll
members-households-new-text = Ge hushållet ett namn. Välj det sedan på var och en som hör dit.
members-households-add = Lägg till hushållet
members-households-dissolve = Lös upp hushållet

# Ta bort
members-removal-title = Ta bort { $name }
members-removal-goes = Det här försvinner
members-removal-goes-text = Namn, nummer, e-post, telefon, adress och anteckning raderas genast. De går inte att få tillbaka.
members-removal-stays = Det här finns kvar
members-removal-stays-text = En rad utan namn: födelseår, slags medlem, vilka dagar medlemskapet gällde och vilka år som är betalda. Med den kan föreningen räkna sina medlemmar år för år. Att medlemmen togs bort står i loggen, utan namn.
members-removal-instead = Har personen bara slutat?
members-removal-instead-text = Skriv vilken dag medlemskapet slutar. Då finns uppgifterna kvar i { $days } dagar och raderas sedan.
members-removal-instead-do = Skriv slutdatum
members-removal-final = Det här går inte att ångra
members-removal-do = Ta bort { $name }

# Läsa in en lista
members-import-title = Läs in en lista
members-import-intro = Välj listan som ni har i dag. Rubrikerna kan heta nästan vad som helst och stå i vilken ordning som helst. Du får se vad som händer med varje rad innan något sparas.
members-import-empty-cells = En tom ruta i filen ändrar ingenting: det som redan står om medlemmen får stå kvar.
members-import-file = Medlemslistan
members-import-file-hint = En fil från Excel (.xlsx) eller en .csv-fil. Högst 5 MB och 20 000 rader.
members-import-paste = Klistra in i stället
members-import-pasted = Listan som text
members-import-pasted-hint = Markera rutorna i Excel, rubrikerna också, kopiera och klistra in här.
members-import-personal-title = Personnummer sparas aldrig
members-import-personal-text = En förening behöver inte personnummer, och den som får tag i ett kan göra skada med det. Vi sparar dem aldrig. Födelseåret räcker för att veta vem som får rösta.
members-import-personal-question = Filen har personnummer. Vill ni behålla bara födelseåret?
members-import-personal-no = Nej, läs inte in något därifrån
members-import-personal-yes = Ja, behåll bara födelseåret
members-import-review = Granska listan
members-import-review-title = Granska listan
members-import-columns = Kolumnerna i filen
members-import-heading = I filen
members-import-sample = Första raderna
members-import-becomes = Blir
members-import-column-ignored = Läs inte in
members-import-column-number = Medlemsnummer
members-import-column-external-id = Nyckel i ett annat system
members-import-column-given-name = Förnamn
members-import-column-family-name = Efternamn
members-import-column-name = Namn (förnamn först, eller med komma)
members-import-column-name-family-first = Namn (efternamn först)
members-import-column-email = E-post
members-import-column-phone = Telefon
members-import-column-street = Gatuadress
members-import-column-postal-code = Postnummer
members-import-column-city = Ort
members-import-column-birth-year = Födelseår
members-import-column-category = Medlemskap
members-import-column-joined = Medlem sedan
members-import-column-left = Medlemskapet slutar
members-import-column-note = Anteckning
members-import-column-household = Hushåll
members-import-column-paid = Betalt { $year }
members-import-column-nameless = Kolumn { $number } utan rubrik
members-import-column-personal = Personnummer, läses inte in
members-import-not-shown = Innehållet visas inte
members-import-again = Visa igen med de här valen
members-import-outcome = Så här blir det
members-import-outcome-new = ny
members-import-outcome-changed = ändrad
members-import-outcome-unchanged = oförändrad
members-import-outcome-rejected = avvisad
members-import-new = Nya
members-import-changed = Ändrade
members-import-unchanged = Oförändrade
members-import-rejected = Avvisade
members-import-rejected-text =
    { $count ->
        [one] 1 rad gick inte att läsa in.
       *[other] { $count } rader gick inte att läsa in.
    }
members-import-not-yet = Inget är sparat än.
members-import-without-rejected = De avvisade raderna läses inte in. Du kan fortsätta utan dem, eller rätta filen och börja om.
members-import-fees-left = Betalda år ändras bara för nya medlemmar. För dem som redan finns gör kassören eller ordföranden det.
members-import-write =
    { $count ->
        [one] Läs in 1 medlem
       *[other] Läs in { $count } medlemmar
    }
members-import-nothing = Det finns inget att läsa in: varje rad är avvisad eller säger samma som listan redan säger.
members-import-other-file = Välj en annan fil
members-import-to-list = Till medlemmarna
members-import-rows = Rad för rad, de avvisade först
members-import-line = Rad
members-import-result = Utfall
members-import-what = Vad som händer
members-import-no-name-shown = Raden är inte läst
members-import-before = förut
members-import-now = nu
members-import-show-all = Visa alla rader
members-import-finished = Listan är inläst
members-import-undone = Inläsningen är ångrad
members-import-undone-text = Borttagna medlemmar: { $removed }. Medlemmar som fick tillbaka sina gamla uppgifter: { $restored }.
members-import-kept = De här har någon ändrat efter inläsningen. De får stå som de är:
members-import-see-rejected = Se vilka rader det är
members-import-wrong = Blev det fel?
members-import-wrong-text = Inläsningen går att ångra i 30 dagar. Nya medlemmar tas bort och ändrade får tillbaka det som stod förut. Det som någon har ändrat sedan dess rörs inte.
members-import-undo = Ångra inläsningen
members-import-refused = Det går inte att läsa listan så här
members-import-steps = Steg
members-import-step-file = Välj fil
members-import-step-review = Granska
members-import-step-finished = Färdigt
members-import-step-done = , klart

# Det som nyss gjordes
done-member-added = Medlemmen är tillagd.
done-member-removed = Medlemmen är borttagen och uppgifterna raderade.
done-own-saved = Dina uppgifter är sparade.
done-fee-marked = Året är markerat som betalt.
done-fee-unmarked = Markeringen är borttagen.
done-household-added = Hushållet är tillagt.
done-household-removed = Hushållet är upplöst. Medlemmarna finns kvar i listan.
done-import-nothing-new = Listan sade inget nytt. Inget är ändrat.

# Fel
code-number-taken = En annan medlem har redan det numret. Välj ett annat.
code-household-unknown = Välj ett hushåll i listan.
code-household-too-large = Ett hushåll kan ha högst { $most } medlemmar.
code-left-before-joined = Medlemskapet slutar innan det börjar. Rätta ett av datumen.
code-membership-over = Medlemskapet har upphört, så uppgifterna går inte att ändra här. Hör av dig till styrelsen om något är fel.
code-fee-year-out-of-range = Skriv året med fyra siffror, till exempel 2026.
code-fees-not-yours = Betalda år kan bara kassören och ordföranden ändra.
code-personal-number-refused = Här står ett personnummer, och det sparar vi aldrig. Behåll bara födelseåret.
code-personal-number-column = Kolumnen ”{ $heading }” har personnummer. Ta bort den, eller säg att ni vill behålla bara födelseåret.
code-import-no-name = Ingen kolumn har namn. Välj vilken kolumn som är förnamn, efternamn eller hela namnet.
code-import-column-twice = Kolumnen ”{ $heading }” säger samma sak som en annan kolumn. Välj en av dem.
code-import-ambiguous = Flera medlemmar kan vara den här personen. Skriv medlemsnummer, födelseår eller e-post i filen.
code-import-keys-disagree = Medlemsnumret hör till en medlem och nyckeln till en annan. Rätta en av dem i filen.
code-duplicate-in-file = Samma person står redan på rad { $first }.
code-import-undone-before = Inläsningen är redan ångrad.
code-import-undo-over = Det har gått för lång tid. En inläsning kan ångras i 30 dagar.
code-birth-year-invalid = ”{ $value }” är inget födelseår. Skriv fyra siffror, till exempel 1958.
code-category-unknown = ”{ $value }” är inget slags medlem som vi känner igen. Skriv Röstberättigad, Stödmedlem eller Hedersmedlem.
code-date-invalid = ”{ $value }” är inget datum. Skriv det som 2026-03-01.
code-email-several = Här står flera e-postadresser: ”{ $value }”. Skriv en av dem.
code-name-missing = Raden har inget namn. Skriv ett i filen.
code-name-several = ”{ $value }” är flera personer. Ge var och en en egen rad.
code-paid-unclear = Det framgår inte om ”{ $value }” betyder betalt. Skriv ja eller nej.
code-too-long = Texten i rutan är för lång.
