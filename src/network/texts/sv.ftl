# Länet, nätverken och sidorna som inte hör till något annat rum: start, mitt byalag,
# vem kan se mig, om byalag, driftsidan och demon.

network-all = Alla tillsammans
network-board-complete = komplett
network-board-unknown = inte känd
network-board-vacant = vakant
network-column-annual-meeting = Nästa årsmöte
network-column-associations = Föreningar
network-column-board = Styrelse
network-column-boards-complete = Kompletta styrelser
network-column-boards-unknown = Inte kända styrelser
network-column-boards-vacant = Styrelser med vakans
network-column-changed = Senast ändrad
network-column-email = E-post
network-column-events = Aktiviteter
network-column-events-this-year = Aktiviteter i år
network-column-founded = Grundad
network-column-kind = Sort
network-column-left-out = Föreningar som inte är med i summan
network-column-members = Medlemmar
network-column-municipality = Kommun
network-column-municipality-code = Kommunkod
network-column-name = Förening
network-column-organisation-number = Organisationsnummer
network-column-phone = Telefon
network-column-slug = Namn i adressen
network-column-village = By
network-column-website = Webbplats
network-column-year = År
network-fewer = färre än 5

county-all-boards = Alla styrelser
county-all-kinds = Alla sorter
county-all-municipalities = Alla kommuner
county-boards-not = { $vacant } har någon vakans, { $unknown } är inte kända
county-count = Visar { $found } av { $all } föreningar.
county-csv = Hämta som CSV
county-directory-all = Se alla föreningar
county-directory-empty-text = Ingen förening har anslutit sig hit än. I katalogen hittar du alla föreningar som finns här.
county-directory-intro = Det här är föreningarna som är anslutna till { $name }.
county-directory-title = Anslutna föreningar
county-empty = Inga föreningar är anslutna än
county-empty-do = Se ansökningar
county-empty-text = En förening ansöker om att ansluta sig under sina egna inställningar. Ni godkänner ansökan, sedan syns föreningen här.
county-events-public = som är öppna för alla
county-figures-caption = Kommunerna { $year }
county-figures-intro = Föreningar, styrelser och medlemmar är räknade i dag, { $day }. Aktiviteterna är de som är öppna för alla under { $year }.
county-figures-show = Visa
county-figures-title = Siffror per kommun
county-first = Till början
county-in-municipalities = { $count ->
    [one] i en kommun
   *[other] i { $count } kommuner
}
county-intro = Alla föreningar som är anslutna till er, med läget i dag. Du ser uppgifter om föreningarna, aldrig om en enskild medlem.
county-list = Föreningarna
county-map-area = { $count ->
    [one] { $name }: en förening
   *[other] { $name }: { $count } föreningar
}
county-map-placeless = { $count ->
    [one] En förening har ingen plats på kartan än.
   *[other] { $count } föreningar har ingen plats på kartan än.
}
county-map-table = Visa kartans siffror som tabell
county-map-text = Ju mörkare kommun, desto fler anslutna föreningar. Varje prick är en förening och leder till dess sida.
county-map-title = Anslutna föreningar per kommun
county-meeting-unknown = inte känt
county-meetings-known = står i kalendern
county-members-counted = i de anslutna föreningarna
county-members-without = { $count ->
    [one] utom en förening med färre än 5
   *[other] utom { $count } föreningar med färre än 5
}
county-next = Nästa
county-none = Ingen förening passar
county-none-text = Pröva ett kortare ord, eller ta bort något av det du har valt.
county-paging = Fler sidor
county-print = Skriv ut
county-q = Namn, by eller kommun
county-search = Sök bland föreningarna
county-search-do = Sök
county-show-all = Visa alla
county-small-numbers = Har en förening färre än fem medlemmar visas inte hur många de är, och de är inte med i någon summa. Så går det inte att räkna ut dem.
county-tab-calendar = Gemensam kalender
county-tab-figures = Siffror
county-tab-list = Föreningar
county-tabs = Delar av länssidan
county-tile-associations = Föreningar
county-tile-boards = Kompletta styrelser
county-tile-events = Aktiviteter i år
county-tile-meetings = Kommande årsmöten
county-tile-members = Medlemmar
county-title = Länet
county-xlsx = Hämta som Excel

home-find = Hitta din by
home-inside = Är du med i en förening?
home-inside-text = Logga in med din e-postadress. Du behöver inget lösenord: vi skickar en kod.
home-intro = Här har byarnas föreningar i Norrbotten sin kalender, sina medlemmar och sin styrelse. Sök din by och se vad som händer.
home-me-link = Mitt byalag: prenumerationer och mina uppgifter
home-mine = Mina föreningar
home-municipalities = Välj kommun
home-q = By, förening eller kommun
home-register = Saknas din förening?
home-register-do = Lägg till en förening
home-register-text = Du som sitter i styrelsen kan lägga till föreningen själv. Det tar några minuter.
home-search = Sök
home-search-label = Sök en by eller en förening
home-sign-in = Logga in
home-title = Hitta din by

me-associations = Mina föreningar
me-category-honorary = hedersmedlem
me-category-supporting = stödmedlem
me-category-voting = röstberättigad medlem
me-county = Se länet
me-data-address = Adress
me-data-back = Till mitt byalag
me-data-birth-year = Födelseår
me-data-category = Medlemskap
me-data-email = E-post
me-data-fee-years = Betalda år
me-data-intro = Det här har dina föreningar sparat om dig. Andra medlemmar ser det inte.
me-data-joined = Medlem sedan
me-data-left = Medlem till
me-data-link = Mina uppgifter
me-data-link-text = Se vad dina föreningar har sparat om dig.
me-data-name = Namn
me-data-none = Du står inte på någon medlemslista
me-data-none-text = Vi hittar dig på din e-postadress och ditt namn. Är du medlem ändå? Be sekreteraren skriva in just den här adressen.
me-data-number = Medlemsnummer
me-data-phone = Telefon
me-data-title = Mina uppgifter
me-data-unknown = uppgift saknas
me-data-wrong = Är något fel? Skriv till föreningen:
me-data-wrong-board = Är något fel? Säg till sekreteraren i föreningen.
me-feeds = Mina prenumerationer
me-feeds-caption = Mina egna kalenderlänkar
me-feeds-close = Stäng
me-feeds-close-do = Stäng länken
me-feeds-purpose = Används i
me-feeds-unused = inte än
me-feeds-used = Senast hämtad
me-feeds-subscribe = Kalendern för { $name }
me-feeds-text = Få in föreningens aktiviteter i kalendern i din telefon.
me-member = medlem
me-none = Du är inte med i någon förening än
me-none-do = Hitta din förening
me-none-text = Vi känner igen dig på din e-postadress. Be sekreteraren skriva in den på medlemslistan, så syns föreningen här.
me-operator-link = Driften
me-operator-link-text = Hur mycket som finns här, och brev som inte kom fram.
me-own = Om mig
me-sign-out = Logga ut
me-signed-in = Du är inloggad som { $email }.
me-title = Mitt byalag
me-tokens-link = Nycklar för program
me-tokens-link-text = För dig som låter ett eget program läsa eller skriva åt dig.
me-visible-link = Vem kan se mig?
me-visible-link-text = Vad var och en ser om dig, en mening för varje uppdrag.

visible-board = Du som har ett uppdrag
visible-board-text = Medlemmarna ser alltid vem som har vilket uppdrag. Alla andra ser det bara om du har sagt ja till det.
visible-intro = Här står vem som ser vad om en medlem. Det är lika i alla föreningar, och ingen kan ändra det i smyg.
visible-member = Andra medlemmar
visible-member-sees = Ser inte medlemslistan. De ser vilka som sitter i styrelsen.
visible-never = Det som aldrig händer
visible-never-text = Dina uppgifter säljs inte, visas inte för andra föreningar och lämnas inte till kommunen. Vi sparar aldrig personnummer.
visible-office = Bygderådet och länets nätverk
visible-office-sees = Ser hur många medlemmar föreningen har, och bara om de är minst fem. Ser aldrig vem du är.
visible-operator = Den som sköter driften
visible-operator-sees = Ser ingenting av det som föreningarna har sparat.
visible-others = Alla andra
visible-posts = Din förening
visible-posts-text = Ett uppdrag ger rätt att se från första dagen till den sista, sedan är det slut.
visible-sees-all = Ser ditt namn, dina kontaktuppgifter och vilka år du har betalat.
visible-sees-contact = Ser ditt namn och dina kontaktuppgifter, men inte om du har betalat.
visible-sees-fees = Ser ditt namn och vilka år du har betalat, men inte dina kontaktuppgifter.
visible-sees-names = Ser ditt namn på medlemslistan, men varken kontaktuppgifter eller betalningar.
visible-sees-nothing = Ser inte medlemslistan.
visible-self = Du själv
visible-self-sees = Ser allt som dina föreningar har sparat om dig, under Mina uppgifter.
visible-stranger = Den som inte är inloggad
visible-stranger-sees = Ser föreningens namn, plats och öppna aktiviteter. Ser inga medlemmar.
visible-title = Vem kan se mig?

about-languages = Språk
about-languages-text = Sidorna finns på svenska, engelska och finska. Vi översätter inte med maskin till meänkieli eller samiska: där ingen har granskat en text visas den på svenska.
about-licence = Fri programvara
about-licence-text = byalag är fri programvara under licensen { $licence }. Alla får använda, granska och ändra den.
about-private = Ingen tittar på
about-private-text = Sidorna hämtar ingenting från andra. Här finns ingen reklam, ingen spårning och inga kartor, typsnitt eller mätare från andra företag. Vi använder bara de kakor som behövs för att du ska vara inloggad och få rätt språk.
about-programs = För dig som bygger program
about-programs-link = Läs hur gränssnittet fungerar
about-programs-text = Allt som går att göra på sidorna går också att göra från ett annat program.
about-title = Om byalag
about-version = Version { $version }
about-visible-link = Vem kan se mig?
about-what = byalag är en plats där byarnas föreningar sköter sig själva: medlemmar, kalender, styrelse och möten, på ett ställe som följer med när styrelsen byts.
about-whose = Föreningen äger sina uppgifter. De kan när som helst hämtas ut som vanliga filer.

operator-accounts = Konton
operator-associations = Föreningar
operator-failed = Brev som inte kom fram
operator-failed-none = Alla brev har kommit fram eller är på väg.
operator-intro = Här ser du att allt går som det ska. Du ser inget av det som föreningarna har sparat.
operator-letters-failed = Brev som inte kom fram
operator-letters-queued = Brev som väntar
operator-letters-sending = Brev på väg
operator-letters-sent = Skickade brev
operator-retry = Försök igen
operator-retry-do = Skicka igen
operator-title = Driften
operator-unsent = Inloggningsbrev
operator-unsent-none = Ingen har bett om att få logga in än.
operator-unsent-text = Ingen e-postserver är vald, så breven blir kvar här. Lämna koden till den som bad om den, och till ingen annan.

mail-at = Skrivet
mail-back = Till startsidan
mail-count = Brev { $first } till { $last }, de senaste först.
mail-intro = I demon skickas inga brev på riktigt. Här står vad som skulle ha skickats.
mail-newer = Nyare brev
mail-none = Inga brev än
mail-none-text = Logga in med en e-postadress, så kommer ett brev hit.
mail-older = Äldre brev
mail-paging = Fler brev
mail-read = Läs brevet
mail-reason = Varför
mail-recipient = Till
mail-state-failed = Kom inte fram
mail-state-queued = Väntar
mail-state-sending = På väg
mail-state-sent = Skickat
mail-subject = Ämne
mail-title = Skickade brev

demo-intro = Allt här är påhittat, så pröva som du vill. Välj vem du vill vara.
demo-mail-link = Se breven som har skickats
demo-person-member = Medlem i byn. Ser kalendern och sina egna uppgifter.
demo-person-officer = Arbetar på länets kontor. Ser alla föreningar i länet.
demo-person-secretary = Sekreterare i byn. Sköter medlemslistan och kalendern.
demo-title = Det här är en demo

done-me-feed-closed = Länken är stängd. Det som använde den får inget mer.
done-letter-retried = Brevet är på väg igen.

code-letter-not-failed = Brevet är redan på väg eller har kommit fram. Läs in sidan på nytt.
code-year-out-of-range = Välj ett år mellan 2000 och 2100.
