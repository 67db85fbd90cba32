# Mötets papper: motioner, filer, egna mallar, uppgifter och årshjulet.

paper-overtaken = Någon annan hann ändra före dig. Det du skrev står kvar här nedanför. Spara igen om det ska gälla.
paper-back-to-meetings = Till alla möten
paper-kind-annual = Årsmöte
paper-kind-extra-annual = Extra årsmöte
paper-kind-member = Medlemsmöte
paper-kind-board = Styrelsemöte
paper-kind-constituting = Konstituerande styrelsemöte

# Motioner
paper-motions-title = Motioner
paper-motions-intro = En motion är ett förslag från en medlem som årsmötet ska ta ställning till. Alla medlemmar får skicka in.
paper-motions-empty = Inga motioner ännu
paper-motions-empty-text = Skriv den första här nedanför.
paper-motions-back = Till alla motioner
paper-motion-from = { $proposer }, { $day }
paper-motion-late = Sent inkommen
paper-motion-late-text = Motionen kom in efter sista dagen. Mötet bestämmer om den ska tas upp.
paper-motion-state = Läge
paper-motion-state-received = Inkommen
paper-motion-state-withdrawn = Återtagen
paper-motion-state-decided = Avgjord
paper-motion-received = Kom in
paper-motion-new = Skicka in en motion
paper-motion-title = Rubrik
paper-motion-title-hint = Säg vad den handlar om, till exempel Ny brygga vid badplatsen.
paper-motion-text = Vad vill du att mötet beslutar, och varför?
paper-motion-text-hint = Skriv förslaget så att mötet kan svara ja eller nej på det.
paper-motion-proposer = Förslagsställare
paper-motion-proposer-hint = Fyll i när du skriver in en motion åt någon annan. Lämna tomt om den är din egen.
paper-motion-send = Skicka in motionen
paper-motion-prepare = Bered motionen
paper-motion-opinion = Styrelsens yttrande
paper-motion-opinion-hint = Vad styrelsen föreslår att mötet svarar, och varför.
paper-motion-meeting = Möte som ska ta upp den
paper-motion-meeting-hint = Medan mötet planeras får motionen en egen punkt på dagordningen.
paper-motion-no-meeting = Inget möte ännu
paper-motion-meeting-on = { $title }, { $day }
paper-motion-withdraw = Ta tillbaka motionen
paper-motion-withdraw-do = Ta tillbaka den
paper-motion-withdraw-text = En återtagen motion tas inte upp, men den går fortfarande att läsa här. Det går inte att ångra.
done-motion-sent = Motionen är inskickad.
done-motion-saved = Motionen är sparad.
done-motion-withdrawn = Motionen är återtagen.

# Filer
paper-documents-title = Mötets filer
paper-documents-empty = Inga filer ännu
paper-documents-empty-text = Bilagor som medlemmarna ska läsa före mötet läggs här.
paper-document-about = { $file }, { $size }
paper-document-new = Lägg till en fil
paper-document-file = Fil
paper-document-file-hint = PDF, bild, Word, Excel, PowerPoint, OpenDocument eller ren text. Högst 20 MB.
paper-document-file-again = Välj filen { $file } en gång till. Webbläsaren glömmer den när sidan visas på nytt.
paper-document-title = Vad den ska heta i listan
paper-document-title-hint = Till exempel Bilaga 1, årsredovisning. Lämna tomt för att använda filens namn.
paper-document-item = Punkt på dagordningen
paper-document-no-item = Ingen särskild punkt
paper-document-add = Lägg till filen
paper-document-remove = Ta bort
paper-document-remove-label = Ta bort { $title }
paper-purpose-poster-photo = Bild på anslaget
paper-purpose-scan = Protokoll justerat på papper
done-document-added = Filen är tillagd.
done-document-removed = Filen är borttagen.

# Egna mallar
paper-templates-title = Egna dagordningar
paper-templates-intro = Här finns dagordningar som ni har sparat för att börja från nästa gång.
paper-templates-empty = Inga egna dagordningar ännu
paper-templates-empty-text = Öppna dagordningen till ett möte och välj Spara dagordningen som mall.
paper-template-points = Visa punkterna
paper-template-name = Namn
paper-template-save = Spara dagordningen som mall
paper-template-remove = Ta bort
paper-template-remove-label = Ta bort mallen { $name }
done-template-saved = Dagordningen är sparad som mall.
done-template-removed = Mallen är borttagen.

# Uppgifter
paper-tasks-title = Uppgifter
paper-tasks-intro = Här står vad möten har gett någon att göra. Det som inte är klart följer med till nästa styrelsemöte.
paper-tasks-open = Att göra
paper-tasks-done = Visa det som är klart
paper-tasks-empty = Inget att göra just nu
paper-tasks-empty-text = Uppgifter kommer hit när ett möte ger dem till någon.
paper-tasks-overtaken = Någon annan hann ändra uppgiften. Läs igenom den här nedanför och tryck igen om du ändå vill ändra.
paper-task-overdue =
    { $count ->
        [one] Skulle ha varit klart { $day }, för 1 dag sedan
       *[other] Skulle ha varit klart { $day }, för { $count } dagar sedan
    }
paper-task-due-by = Senast { $day }
paper-task-done = Klart
paper-task-done-label = Klart: { $what }
paper-task-reopen = Inte klart ändå
paper-task-reopen-label = Inte klart ändå: { $what }
paper-task-edit = Ändra uppgiften
paper-task-now = Så här står det nu
paper-task-what = Vad ska göras?
paper-task-who = Vem gör det?
paper-task-due = Senast vilken dag?
paper-task-is-done = Den är klar
paper-task-line = { $what }
paper-task-line-day = { $what }, senast { $day }
paper-task-line-who = { $what }: { $who }
paper-task-line-both = { $what }: { $who }, senast { $day }
done-task-done = Uppgiften är klar.
done-task-reopened = Uppgiften är inte klar längre.
done-task-saved = Uppgiften är sparad.

# Årshjulet
paper-wheel-title = Årshjul { $year }
paper-wheel-intro = Så här kommer allt under året, enligt stadgarna och de möten som är planerade.
paper-wheel-years = Andra år
paper-wheel-fiscal-year-end = Räkenskapsåret tar slut
paper-wheel-accounts-to-auditor = Räkenskaperna lämnas till revisorn
paper-wheel-motions-in = Sista dag för motioner
paper-wheel-call-by = Sista dag att kalla till årsmötet
paper-wheel-annual-meeting = Årsmöte, senast den här dagen
paper-wheel-annual-meeting-there = Årsmöte
paper-wheel-constituting = Den nya styrelsens första möte
paper-wheel-fees = Medlemsavgiften ska vara betald för att man ska få rösta
paper-wheel-state-done = Klart
paper-wheel-state-planned = Planerat
paper-wheel-state-ahead = Kommer
paper-wheel-state-missing = Dagen har gått
done-constituting-planned = Styrelsens konstituerande möte är planerat.

# Fel
code-motion-title-needed = Skriv en rubrik.
code-motion-text-needed = Skriv vad du vill att mötet ska besluta.
code-motion-proposer-board = Bara ordföranden och sekreteraren kan skriva in en motion åt någon annan. Lämna namnet tomt.
code-motion-meeting-unknown = Mötet finns inte, eller så tar det inte upp motioner. Välj ett annat.
code-motion-meeting-over = Mötet har redan börjat eller är över. Välj ett annat möte.
code-motion-not-open = Motionen är återtagen eller avgjord och går inte att ändra.
code-motion-on-agenda = Motionen står på mötets dagordning. Ta bort punkten där först.
code-document-too-large = Filen är för stor. Den får vara högst 20 MB. Spara den i mindre format och försök igen.
code-document-file-needed = Välj en fil. Den får inte vara tom.
code-document-type-unknown = Filen är inte av ett slag vi kan ta emot, eller så är den något annat än namnet säger. Spara den som PDF och försök igen.
code-document-item-unknown = Punkten finns inte på mötets dagordning. Välj en annan.
code-document-minutes-locked = Protokollet är låst, och då går det inte att lägga till eller ta bort bilagor.
code-document-meeting-cancelled = Mötet är inställt och tar inte emot filer.
code-document-kept = Filen hör till ett möte som är över och sparas.
code-task-what-needed = Skriv vad som ska göras.
code-template-name-needed = Skriv ett namn på mallen.
code-template-length = En mall har mellan 1 och { $most } punkter.
code-constituting-not-annual = Bara efter ett årsmöte planeras ett konstituerande möte.
code-constituting-not-closed = Avsluta årsmötet först. Sedan kan den nya styrelsens möte planeras.
