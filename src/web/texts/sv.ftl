# Ramen runt alla sidor, felsidor, gränssnittet för program, och ord som alla rum använder.

# Ramen
skip-to-content = Till innehållet
places-label = Föreningens sidor
menu-me = Mitt byalag
menu-home = Alla byar
menu-sign-in = Logga in
menu-sign-out = Logga ut
language-label = Språk
foot-visible = Vem kan se mig?
foot-about = Om byalag
foot-api = För program
kept-text = Det du skrev förra gången finns kvar här.
kept-drop = Ta bort det och börja om
kept-old = Du hade börjat skriva här, men uppgifterna har ändrats sedan dess.
kept-back = Hämta fram det jag skrev

# Ord som alla rum använder
save = Spara
cancel = Avbryt
search = Sök
show-all = Visa alla
next = Nästa
previous = Föregående
edit = Ändra
remove = Ta bort
undo = Ångra
copy = Kopiera
copied = Kopierad
never = aldrig
yes = ja
no = nej
print = Skriv ut
download = Hämta
close = Stäng
optional = frivilligt
all = alla
none = inga

done-saved = Sparat.
done-removed = Borttaget.
done-undone = Ändringen är ångrad.

# Felsidor
error-400 = Vi kunde inte läsa det du skickade
error-401 = Logga in först
error-403 = Det här får du inte göra
error-404 = Sidan finns inte
error-405 = Det går inte att göra så här
error-409 = Det krockar med något som redan finns
error-412 = Någon annan hann före
error-413 = Det är för stort
error-415 = Den sortens fil kan vi inte läsa
error-422 = Något behöver rättas
error-428 = Öppna sidan på nytt först
error-429 = Vänta en stund
error-500 = Något gick fel hos oss
error-503 = Det går inte just nu
error-trace = Behöver du hjälp? Ange den här koden:
error-home = Till startsidan

code-other-site = Begäran kom från en annan webbplats och stoppades. Öppna sidan här och försök igen.
code-method-not-allowed = Den här adressen kan inte användas så. Gå tillbaka och försök igen.
code-content-type-unknown = Den sortens innehåll kan vi inte läsa här.
code-field-malformed = Fältet går inte att läsa: { $reason }
code-field-missing = Fältet saknas. Skriv ett värde.
code-field-unknown = Det finns inget fält som heter { $name }. Ta bort det eller rätta stavningen.
code-field-wrong-type = Värdet passar inte fältet. I gränssnittets beskrivning står vilka värden det tar emot.

# Kommandon på maskinen
code-file-exists = Filen { $file } finns redan. Välj ett annat namn, eller flytta undan den först.
code-file-absent = Filen { $file } finns inte eller går inte att läsa.
code-backup-damaged = Säkerhetskopian { $file } är skadad. Inget är ändrat.
code-tool-absent = Programmet { $tool } går inte att köra: { $reason }
code-database-in-use = Databasen används redan. En demo kan bara byggas i en tom databas.
code-port-taken = Det går inte att lyssna på { $address }: { $reason }. Stoppa det program som använder adressen, eller välj en annan.

# Gränssnittet för program
reference-title = Gränssnitt för program
reference-intro = Allt som sidorna kan göra kan också ett program göra. Här står varje anrop, och du kan pröva dem mot den här servern. Logga in, eller skicka en nyckel.
reference-needed = krävs
reference-body = Innehåll
reference-try = Pröva
problems-title = Felkoder
problems-intro = Varje fel har en fast kod som program kan lita på, och en mening för människor.
