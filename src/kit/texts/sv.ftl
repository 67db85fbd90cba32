# Ord som alla rum delar: dagar, månader, och meningar för fel som kan hända var som helst.

weekday-1 = måndag
weekday-2 = tisdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lördag
weekday-7 = söndag

month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

# Hela begäran
code-invalid = Något behöver rättas.
code-sign-in-needed = Du behöver logga in först.
code-forbidden = Det här får du inte göra. Fråga ordföranden eller sekreteraren om du tror att du borde få det.
code-absent = Sidan finns inte, eller så får du inte se den. Kontrollera adressen, eller logga in om du inte har gjort det.
code-stale = Någon annan hann ändra före dig. Läs in uppgifterna på nytt och gör din ändring igen.
code-broken = Något gick fel hos oss. Inget du har sparat är borta. Försök igen om en stund.
code-if-match-needed = Det framgår inte vilken version du ändrar. Öppna sidan på nytt och gör ändringen igen.
code-answered-before = Samma begäran är redan på väg. Vänta en stund innan du försöker igen.
code-idempotency-key-malformed = Nyckeln för upprepning ska ha 1 till 200 tecken, utan styrtecken.
code-idempotency-key-reused = Nyckeln har redan använts till något annat. Välj en ny nyckel.
code-limit-out-of-range = Antalet ska vara mellan 1 och 500.
code-cursor-unknown = Det gick inte att läsa var listan skulle fortsätta. Börja från början av listan.
code-body-too-large = Det du skickade är för stort. Ett formulär får vara högst 64 KB och en lista högst 5 MB.
code-form-too-many-fields = Formuläret har för många fält. Dela upp det och skicka en del i taget.
code-body-unreadable = Det gick inte att läsa det du skickade. Försök igen.
code-body-too-slow = Det tog för lång tid att ta emot det du skickade. Försök igen när uppkopplingen är bättre.
code-json-malformed = Texten är inte riktig JSON. Felet finns på rad { $line }, tecken { $column }.

# Databasen
code-storage-read-only = Det går inte att spara just nu. Det du har skrivit är inte sparat. Försök igen om en stund.
code-storage-full = Det finns inte plats att spara mer just nu. Det du har skrivit är inte sparat. Försök igen senare.
code-storage-busy = Det är många som sparar just nu. Det du har skrivit är inte sparat. Försök igen om några sekunder.

# Enskilda fält
code-date-malformed = Skriv datumet som 2026-03-01.
code-date-absent = Den dagen finns inte i kalendern. Välj en annan.
code-date-out-of-range = Välj ett år mellan 1900 och 2200.
code-time-malformed = Skriv klockslaget som 18.00.
code-year-malformed = Skriv året med fyra siffror, till exempel 1974. Året kan inte ligga i framtiden.
code-number-malformed = Skriv bara siffror.
code-number-needed = Skriv ett tal.
code-number-out-of-range = Skriv ett tal mellan { $least } och { $most }.
code-text-too-long = Skriv kortare. Det får plats { $most } tecken.
code-name-needed = Skriv ett namn.
code-name-invalid = Skriv ett namn. Det får inte vara för långt.
code-email-invalid = Skriv hela e-postadressen, till exempel anna@example.org.
code-phone-invalid = Skriv telefonnumret med riktnummer, till exempel 070-123 45 67.
code-postal-code-invalid = Skriv postnumret med fem siffror.
code-website-invalid = Skriv en webbadress, till exempel www.example.org.

# Tabeller som läses in
code-table-empty = Filen är tom. Välj en fil med en rubrikrad och minst en rad till.
code-table-too-large = Filen är för stor. Den får vara högst 5 MB och ha högst 500 000 rutor.
code-table-too-many-rows = Filen har för många rader. Den får ha högst 20 000. Dela upp den i flera filer.
code-table-too-many-columns = Filen har för många kolumner. Den får ha högst 200. Ta bort de kolumner som inte behövs.
code-table-not-a-table = Filen är ingen tabell. Spara listan från Excel som .xlsx eller .csv och välj den filen.
code-table-old-excel = Filen är sparad i ett gammalt Excelformat (.xls). Öppna den i Excel, spara som .xlsx och välj den nya filen.
code-table-locked = Filen är skyddad med lösenord. Ta bort lösenordet i Excel, spara och välj filen igen.
code-table-damaged = Filen är skadad eller inte hel. Öppna den i Excel, spara den på nytt och försök igen.
code-table-zip-bomb = Filen packar upp sig till mer än vi kan ta emot. Spara listan på nytt från Excel och försök igen.
code-table-cell-too-long = En ruta i filen har för mycket text. Den får ha högst 10 000 tecken.
