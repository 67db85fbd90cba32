# Kalendern: aktiviteter, upprepning, prenumerationer.

# Tider
calendar-today = i dag
calendar-tomorrow = i morgon
calendar-all-day = hela dagen
calendar-continues = fortsätter
calendar-when-day = { $day }, hela dagen
calendar-when-days = { $day } till { $last }
calendar-when-hours = { $day } kl. { $from }–{ $to }
calendar-when-long = { $day } kl. { $from } till { $last } kl. { $to }
calendar-when-about = { $day } kl. { $from }, beräknas sluta kl. { $to }
calendar-begins = kl. { $at }
calendar-hours = kl. { $from }–{ $to }
calendar-hours-long = kl. { $from } till { $last } kl. { $to }
calendar-day-hours = { $day } { $hours }
calendar-day-and-month = { $day } { $month }
calendar-list = { $list } och { $last }
calendar-short-1 = mån
calendar-short-2 = tis
calendar-short-3 = ons
calendar-short-4 = tor
calendar-short-5 = fre
calendar-short-6 = lör
calendar-short-7 = sön
calendar-week = vecka
calendar-week-short = v.

# Upprepning i ord
calendar-repeat-never = Upprepas inte
calendar-repeat-daily = { $every ->
    [1] Varje dag
    [2] Varannan dag
   *[other] Var { $every }:e dag
    }
calendar-repeat-weekly = { $every ->
    [1] Varje { $day }
    [2] Varannan { $day }
   *[other] Var { $every }:e { $day }
    }
calendar-repeat-weekly-many = { $every ->
    [1] Varje vecka: { $days }
    [2] Varannan vecka: { $days }
   *[other] Var { $every }:e vecka: { $days }
    }
calendar-repeat-weekday = { $every ->
    [1] { $nth } { $day }en i månaden
    [2] { $nth } { $day }en varannan månad
   *[other] { $nth } { $day }en var { $every }:e månad
    }
calendar-repeat-day = { $every ->
    [1] Den { $day } varje månad
    [2] Den { $day } varannan månad
   *[other] Den { $day } var { $every }:e månad
    }
calendar-repeat-last-day = { $every ->
    [1] Sista dagen varje månad
    [2] Sista dagen varannan månad
   *[other] Sista dagen var { $every }:e månad
    }
calendar-repeat-yearly = Varje år den { $date }
calendar-repeat-own = Enligt en egen regel: { $rule }
calendar-repeats = { $repeat }.
calendar-repeats-until = { $repeat }, till och med { $date }.
calendar-repeats-times = { $count ->
    [one] { $repeat }, en gång.
   *[other] { $repeat }, { $count } gånger.
    }
calendar-repeats-skipping = { $sentence } Månader som inte har någon dag { $day } hoppas över.
calendar-nth-1 = Första
calendar-nth-2 = Andra
calendar-nth-3 = Tredje
calendar-nth-4 = Fjärde
calendar-nth-last = Sista
calendar-nth-of-start = Som startdagen
calendar-weekday-of-start = Som startdagen

# Kalendersidan
calendar-title = Kalender
calendar-new = Ny aktivitet
calendar-import = Läs in en kalender
calendar-subscribe = Prenumerera
calendar-views = Visa kalendern som
calendar-view-month = Månad
calendar-view-list = Lista
calendar-this-month = I dag
calendar-count = { $count ->
    [one] En aktivitet den här månaden.
   *[other] { $count } aktiviteter den här månaden.
    }
calendar-empty-title = { $month }: inget är planerat
calendar-empty = Prenumerera på kalendern, så får du veta när något händer.
calendar-empty-edits = Lägg till den första aktiviteten, eller läs in en kalender som ni redan har.
calendar-printed = { $name }, utskriven { $date }
calendar-cancelled = INSTÄLLT
calendar-only-members = bara för medlemmar
calendar-only-board = bara för styrelsen
calendar-tentative = preliminärt

# Aktivitetens sida
calendar-off = Aktiviteten blir inte av.
calendar-off-one = Det här tillfället blir inte av. De andra är som vanligt.
calendar-moved-from = Flyttat från { $when }.
calendar-edit-all = Ändra alla tillfällen
calendar-edit-one = Ändra det här tillfället
calendar-edit-following = Ändra det här och följande
calendar-remove = Ställ in eller ta bort
calendar-to-my-calendar = Hämta till min kalender
calendar-comes-back = Återkommer
calendar-coming = De närmaste tillfällena:
calendar-none-coming = Det finns inga fler tillfällen.
calendar-back = Till kalendern
calendar-nothing = inget

# Formuläret
calendar-new-title = Ny aktivitet
calendar-edit-title = Ändra aktiviteten
calendar-edit-following-title = Ändra det här tillfället och följande
calendar-edit-following-note = Ändringen gäller från och med { $date }. Tidigare tillfällen blir kvar som de är.
calendar-form-title = Vad
calendar-form-title-hint = Det som ska stå i kalendern, till exempel Städdag vid badplatsen.
calendar-form-location = Var
calendar-form-location-hint = Platsen, gärna så att den som är ny i byn hittar dit.
calendar-form-starts = Dag
calendar-form-starts-time = Börjar
calendar-form-ends-time = Slutar
calendar-form-ends = Sista dagen
calendar-form-ends-hint = Fyll bara i om aktiviteten håller på flera dagar.
calendar-form-all-day = Hela dagen
calendar-form-all-day-hint = Då behövs inga klockslag.
calendar-form-recurrence = Återkommer aktiviteten?
calendar-form-recurrence-hint = Den första gången är den dag du valde ovan.
calendar-form-recurrence-more = Hur den återkommer
calendar-form-every = Hur ofta
calendar-form-every-hint = 1 är varje gång, 2 är varannan, 3 är var tredje.
calendar-form-days = Vilka veckodagar
calendar-form-days-hint = För det som återkommer varje vecka. Utan kryss gäller startdagen.
calendar-form-nth = Vilken i månaden
calendar-form-weekday = Veckodag i månaden
calendar-form-ending = När slutar den återkomma?
calendar-form-until = Sista datum
calendar-form-times = Antal gånger
calendar-form-rule = Egen regel
calendar-form-rule-hint = För den som kan skriva en RRULE, till exempel FREQ=MONTHLY;BYDAY=1TH,3TH. Välj Egen regel ovan.
calendar-form-visibility = Vem får se aktiviteten?
calendar-form-visibility-hint = Det som alla får se kan också andra prenumerera på.
calendar-form-description = Beskrivning
calendar-form-description-hint = Vad händer, vad kostar det, vad ska man ta med?
calendar-form-more = Fler uppgifter
calendar-form-category = Sort
calendar-form-url = Länk
calendar-form-url-hint = En sida med mer att läsa, till exempel www.example.org.
calendar-form-capacity = Antal platser
calendar-form-capacity-hint = Fyll bara i om antalet är begränsat.
calendar-form-status = Blir den av?
calendar-form-status-hint = Det som är inställt står kvar i kalendern med ordet INSTÄLLT.
calendar-recurrence-never = Nej
calendar-recurrence-daily = Ja, vissa dagar i rad eller varje dag
calendar-recurrence-weekly = Ja, på veckodagar
calendar-recurrence-monthly-weekday = Ja, på en viss veckodag i månaden
calendar-recurrence-monthly-day = Ja, samma datum i månaden
calendar-recurrence-monthly-last = Ja, sista dagen i månaden
calendar-recurrence-yearly = Ja, samma datum varje år
calendar-recurrence-own = Ja, med en egen regel
calendar-ending-never = Aldrig
calendar-ending-until = Efter ett datum
calendar-ending-times = Efter ett antal gånger
calendar-visibility-public = Alla
calendar-visibility-members = Medlemmar
calendar-visibility-board = Styrelsen
calendar-status-confirmed = Ja
calendar-status-tentative = Kanske, den är preliminär
calendar-status-cancelled = Nej, den är inställd
calendar-category-none = Ingen särskild
calendar-category-meeting = Möte
calendar-category-work-day = Arbetsdag
calendar-category-culture = Kultur
calendar-category-sport = Idrott och friluftsliv
calendar-category-food = Mat och fika
calendar-category-children = Barn och unga
calendar-category-market = Marknad
calendar-category-course = Kurs och studiecirkel
calendar-category-service = Service
calendar-category-other = Annat

# Någon annan hann före
calendar-overtaken-title = Någon annan hann ändra före dig
calendar-overtaken-text = Inget du skrev är borta. Jämför, rätta i formuläret och spara igen.
calendar-overtaken-caption = Det som skiljer
calendar-overtaken-field = Fält
calendar-overtaken-theirs = Sparat nu
calendar-overtaken-yours = Du skrev

# Ett tillfälle
calendar-one-title = Ändra ett tillfälle
calendar-one-intro = Ändringen gäller bara det här tillfället. De andra är kvar som de är.
calendar-one-off = Tillfället är inställt. Sparar du en ändring här blir det av igen.
calendar-one-title-hint = Lämna som det är om namnet är detsamma.
calendar-one-location-hint = Lämna tomt om platsen är den vanliga.
calendar-one-cancel-title = Ställ in tillfället
calendar-one-cancel-text = Det står kvar i kalendern med ordet INSTÄLLT, så att ingen kommer i onödan.
calendar-one-cancel = Ställ in det här tillfället
calendar-one-restore-title = Ta tillbaka ändringen
calendar-one-restore-text = Tillfället blir som de andra i serien.
calendar-one-restore = Ta tillbaka

# Ställa in och ta bort
calendar-remove-title = Ställ in eller ta bort
calendar-remove-one-title = Ställ in ett tillfälle
calendar-remove-following-title = Sluta med det här tillfället och alla följande
calendar-remove-following-text = Tillfället och alla som följer försvinner ur kalendern. De tidigare blir kvar.
calendar-remove-following = Avsluta serien före den dagen
calendar-cancel-title = Ställ in aktiviteten
calendar-cancel-all-title = Ställ in alla tillfällen
calendar-cancel-text = Aktiviteten står kvar i kalendern med ordet INSTÄLLT, även hos dem som prenumererar. Det är det bästa sättet att säga att något inte blir av.
calendar-cancel = Ställ in aktiviteten
calendar-cancel-all = Ställ in alla tillfällen
calendar-revive-title = Den blir av ändå
calendar-revive-text = Ordet INSTÄLLT försvinner, även hos dem som prenumererar.
calendar-revive = Den blir av
calendar-delete-title = Ta bort aktiviteten
calendar-delete-all-title = Ta bort alla tillfällen
calendar-delete-text = Aktiviteten försvinner ur kalendern utan ett ord, även hos dem som prenumererar. Det går inte att ångra. Ta bara bort det som blev fel från början.
calendar-delete = Ta bort aktiviteten
calendar-delete-all = Ta bort alla tillfällen

# Prenumerera
calendar-subscribe-title = Prenumerera på kalendern
calendar-subscribe-intro = Det som händer i { $name } visas i kalendern du redan har. När något ändras här ändras det också hos dig.
calendar-apple = iPhone, iPad eller Mac
calendar-apple-refresh = Hämtar nytt så ofta som du ställer in, från var femte minut till en gång i veckan.
calendar-google = Android och Google Kalender
calendar-google-refresh = Google hämtar nytt efter 4 till 24 timmar. Det kan vi inte påverka. Öppna länken i en dator om det inte fungerar i telefonen.
calendar-outlook = Outlook
calendar-outlook-refresh = På webben hämtas nytt efter 3 till 24 timmar, i programmet på datorn efter 15 till 60 minuter.
calendar-link = Länk till andra kalendrar
calendar-link-hint = Thunderbird hämtar nytt varje halvtimme. I andra program ställer du ofta in det själv.
calendar-copy-link = Kopiera länken
calendar-subscribe-late = Kalendrar hämtar alltså inte nytt genast. Det som ställs in samma dag ser du först här på sidan.
calendar-download = Hämta kalendern som en fil
calendar-key-title = Din egen länk
calendar-key-intro = Med en egen länk ser du också det som bara är för medlemmar eller styrelsen. Den gäller så länge du hör till föreningen. Ge den inte till någon annan.
calendar-key-caption = Dina länkar
calendar-key-purpose = Används i
calendar-key-purpose-hint = Så att du känner igen länken, till exempel Min telefon. En länk med samma namn ersätts.
calendar-key-usual = Min kalender
calendar-key-created = Skapad
calendar-key-used = Senast hämtad
calendar-key-revoke = Spärra
calendar-key-make = Skapa en egen länk
calendar-key-fresh = Din egen länk
calendar-key-fresh-text = Kopiera länken eller välj din kalender nu. Länken visas bara den här gången.
calendar-key-sign-in = Är du medlem? Logga in, så kan du få en egen länk som också visar det som är för medlemmar.
calendar-feed-own = { $name }, för mig
calendar-feed-description = Det som händer i { $name }.
calendar-feed-municipality = Byarna i { $name }
calendar-feed-municipality-description = Det som händer i byarna i { $name } kommun.

# Läsa in
calendar-import-title = Läs in en kalender
calendar-import-intro = Har föreningen redan en kalender, till exempel hos Google? Läs in den här, så slipper ni skriva om allt.
calendar-import-how = Spara den gamla kalendern som en fil som slutar på .ics. Hos Google finns det under Inställningar, Importera och exportera. Samma fil kan läsas in flera gånger: det som redan finns lämnas i fred.
calendar-import-file = Kalenderfilen
calendar-import-file-hint = En .ics-fil på högst 2 MB. Ligger den i en .zip-fil, packa upp den först.
calendar-import-do = Läs in
calendar-import-done = Filen är inläst.
calendar-import-caption = Så gick det för varje aktivitet
calendar-import-number = Nummer
calendar-import-outcome = Utfall
calendar-import-reason = Varför
calendar-import-untitled = Utan namn
calendar-import-accepted = ny
calendar-import-unchanged = finns redan
calendar-import-rejected = avvisad

done-event-saved = Sparat.
done-event-removed = Borttaget ur kalendern.
done-event-cancelled = Aktiviteten är inställd.
done-event-revived = Aktiviteten blir av.
done-occurrence-cancelled = Tillfället är inställt.
done-occurrence-restored = Ändringen är tillbakatagen.
done-feed-key-revoked = Länken är spärrad och slutade gälla genast.

# Fel
code-event-title-needed = Skriv vad som händer.
code-event-date-needed = Välj vilken dag det är.
code-event-time-needed = Skriv klockslaget som 18.00, eller kryssa för Hela dagen.
code-event-ends-before-start = Välj ett slut som kommer efter början.
code-event-too-long = Välj ett tidigare slut. En aktivitet kan hålla på i högst 366 dagar.
code-event-timezone-unknown = Välj tidszonen Europe/Stockholm, Europe/Helsinki eller Europe/Oslo.
code-event-visibility-needed = Välj vem som får se aktiviteten.
code-event-rule-needed = Skriv regeln, eller välj ett annat sätt att återkomma.
code-event-until-needed = Välj det sista datumet.
code-event-excluded-without-rule = Tillfällen kan bara tas bort ur det som återkommer.
code-event-excluded-too-many = Högst 500 tillfällen kan tas bort ur en serie. Dela upp den i flera.
code-event-excluded-unknown = Ett av tillfällena som ska tas bort finns inte i serien.
code-event-excluded-all = Inget tillfälle blir kvar. Ta bort hela aktiviteten i stället.
code-local-time-nonexistent = Den tiden finns inte: klockan ställs fram då. Välj en tid en timme tidigare eller senare.
code-local-time-doubled = Den tiden finns två gånger: klockan ställs tillbaka då. Välj en tid en timme tidigare eller senare.
code-occurrence-too-far = Välj en dag som ligger högst ett år från den vanliga.
code-occurrence-status-of-series = Ett enda tillfälle kan inte vara preliminärt. Ändra hela serien.
code-series-begins-there = Det är det första tillfället. Ändra eller ta bort hela serien i stället.
code-rule-malformed = Regeln går inte att läsa. Skriv den som FREQ=WEEKLY;BYDAY=TH.
code-rule-too-often = Det som återkommer kan göra det högst en gång om dagen.
code-rule-until-before-start = Serien slutar innan den börjar. Välj ett senare slut.
code-rule-until-and-count = Välj antingen ett sista datum eller ett antal gånger, inte båda.
code-rule-without-occurrence = Ingen dag stämmer med regeln. Kontrollera dagarna och slutet.
code-rule-start-not-first = Den första dagen stämmer inte med upprepningen. Välj en startdag som är en av dagarna som återkommer.
code-rule-too-many = Det blir för många gånger. Välj färre, eller ett slut som ligger närmare.
code-rule-too-long = Regeln är för lång. Den får ha högst 500 tecken.
code-rule-unsupported = Kalenderprogram förstår den regeln på olika sätt. Välj ett enklare sätt att återkomma.
code-span-empty = Välj ett slut som kommer efter början.
code-span-too-long = Fråga efter högst två år i taget.
code-removal-needed = Välj vad som ska ställas in eller tas bort.
code-feed-keys-too-many = Du har redan 20 länkar till den här kalendern. Spärra någon du inte använder.
code-import-file-needed = Välj en fil.
code-import-too-large = Filen är för stor. Den får vara högst 2 MB.
code-import-too-many = Filen har fler än 2 000 aktiviteter. Dela upp den.
code-import-empty = Det finns ingen aktivitet i filen.
code-import-unreadable = Filen är ingen kalender som går att läsa. Spara kalendern som .ics och välj den filen.
code-import-time-unreadable = Tiden går inte att läsa.
code-import-extra-days = Serien har extra dagar utöver sin regel. Lägg in serien för hand, och de dagarna som egna aktiviteter.
code-import-following = Ändringen gäller tillfället och alla följande. Läs in serien och gör den ändringen för hand.
code-import-occurrence = Det är ett ändrat tillfälle i en serie som inte finns i filen eller inte gick att läsa in, eller på en dag som serien inte har. Lägg in dagen för hand.
code-import-occurrence-known = Serien finns redan i kalendern, men inte den här ändringen. Ändra tillfället där för hand.
code-import-occurrence-times = Serien gäller hela dagar men tillfället har klockslag, eller tvärtom. Lägg in den dagen för hand.
code-event-kept-elsewhere = Den här aktiviteten hör till ett möte. Öppna mötet och ändra där, så följer kalendern med.
