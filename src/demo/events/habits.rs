//! What comes back: every village has the first list, and some of the second.

use super::template::Repeats::{Months, WeeksCounted, WeeksUntil};
use super::template::When::{After, Around, Evening, Last, Nth, On};
use super::template::{EventTemplate, event};
use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};

/// What no village is without.
pub const EVERYWHERE: &[EventTemplate] = &[
    event(
        "Årsmöte",
        Around(2, 10, Sun),
        "{Huset}",
        "meeting",
        "Vi väljer styrelse, går igenom året som gick och bestämmer vad vi ska göra härnäst. Kaffe och smörgås efteråt.",
    )
    .at(14, 0, 150),
    event("Styrelsemöte", Nth(1, Mon, 2), "{Huset}", "meeting", "Vårens styrelsemöten. Säg till sekreteraren om du får förhinder.")
        .at(18, 30, 120)
        .only("board")
        .again(Months(5)),
    event("Styrelsemöte", Nth(1, Mon, 8), "{Huset}", "meeting", "Höstens styrelsemöten. Dagordningen kommer en vecka före.")
        .at(18, 30, 120)
        .only("board")
        .again(Months(5)),
    event(
        "Städdag",
        Around(5, 10, Sat),
        "{Stranden}",
        "work_day",
        "Vi krattar, målar och plockar skräp. Ta med handskar och räfsa. Föreningen bjuder på korv.",
    )
    .at(10, 0, 240)
    .only("members"),
    event(
        "Valborgsmässoeld",
        On(4, 30),
        "{Stranden}",
        "culture",
        "Vi tänder elden {stranden} när det skymmer och sjunger in våren. Kiosken är öppen.",
    )
    .at(20, 0, 150),
    event(
        "Midsommarfest",
        After(6, 19, Fri),
        "{Huset}",
        "culture",
        "Stången kläs klockan elva, sedan blir det dans, lekar, lotteri och hembakat till kaffet.",
    )
    .at(12, 0, 240),
];

/// Of these each village has a few.
pub const SOMEWHERE: &[EventTemplate] = &[
    event(
        "Stickcafé varje {dag}",
        Evening(9, 1),
        "{Huset}",
        "culture",
        "Ta med något att sticka eller bara en god historia. Den som vill lära sig får hjälp att lägga upp.",
    )
    .at(18, 0, 150)
    .again(WeeksCounted(1, 12, 12)),
    event(
        "Gympa för alla",
        Evening(1, 12),
        "{Huset}",
        "sport",
        "Enkla rörelser till musik. Kom som du är, i inneskor.",
    )
    .at(18, 30, 60)
    .seats(25)
    .again(WeeksUntil(1, 4, 24)),
    event(
        "Ungdomskväll",
        After(1, 16, Fri),
        "{Huset}",
        "children",
        "För dig som är mellan 11 och 17 år. Pingis, spel och toast. Två vuxna är alltid på plats.",
    )
    .at(18, 0, 180)
    .again(WeeksCounted(2, 5, 29)),
    event(
        "Öppen förskola",
        After(1, 13, Tue),
        "{Huset}",
        "children",
        "Lek, sång och frukt för de minsta. En vuxen följer med varje barn.",
    )
    .at(9, 30, 150)
    .again(WeeksUntil(1, 5, 26)),
    event(
        "Dagträff med bingo",
        Nth(2, Wed, 1),
        "{Huset}",
        "other",
        "Vi ses över en kopp kaffe, spelar bingo och hör någon berätta.",
    )
    .at(13, 0, 120)
    .again(Months(5)),
    event(
        "Sopplunch",
        Nth(1, Fri, 9),
        "{Huset}",
        "food",
        "Hemlagad soppa, bröd och något sött. Betala vad du kan; överskottet går till taket.",
    )
    .at(11, 30, 90)
    .seats(40)
    .again(Months(4)),
    event(
        "Skidspåret dras",
        After(1, 7, Wed),
        "Elljusspåret",
        "service",
        "Låt det nydragna spåret frysa till. Gå inte i det till fots eller med hund.",
    )
    .at(16, 0, 120)
    .again(WeeksCounted(1, 3, 31)),
    event(
        "Vävstugan öppen varje {dag}",
        Evening(1, 19),
        "Vävstugan",
        "culture",
        "Fyra vävstolar är uppsatta. Den som redan kan hjälper den som vill börja.",
    )
    .at(10, 0, 240)
    .again(WeeksUntil(1, 5, 14)),
    event(
        "Bykören övar",
        Evening(9, 7),
        "{Huset}",
        "culture",
        "Vi sjunger visor på alla språk som talas i byn. Inga förkunskaper behövs.",
    )
    .at(19, 0, 120)
    .only("members")
    .again(WeeksCounted(1, 12, 10)),
    event(
        "Bastun är varm",
        After(1, 10, Sat),
        "Bybastun",
        "service",
        "Veden är inburen och bastun varm hela kvällen. Ta med egen handduk.",
    )
    .at(17, 0, 240)
    .only("members")
    .again(WeeksUntil(1, 4, 25)),
    event(
        "Språkcafé",
        Evening(2, 2),
        "{Huset}",
        "course",
        "Prata svenska, finska eller meänkieli i lugn takt. Nya grannar är extra välkomna.",
    )
    .at(18, 0, 90)
    .again(WeeksCounted(2, 5, 25)),
    event(
        "Boule på {dag}ar",
        After(6, 2, Tue),
        "{Stranden}",
        "sport",
        "Klot finns att låna. Vi delar in lagen på plats.",
    )
    .at(18, 0, 90)
    .again(WeeksUntil(1, 8, 25)),
    event(
        "Fiskeskola för barn",
        After(7, 1, Wed),
        "{Stranden}",
        "children",
        "Lär dig knyta krok, ro båt och rensa din fångst. Flytväst finns i alla storlekar.",
    )
    .at(10, 0, 120)
    .seats(12)
    .again(WeeksCounted(1, 7, 31)),
    event(
        "Bokbussen stannar",
        After(1, 15, Thu),
        "Vändplanen",
        "service",
        "Bussen står kvar i tre kvart. Beställ böcker hos biblioteket så följer de med.",
    )
    .at(15, 30, 45)
    .again(WeeksUntil(2, 6, 11)),
    event(
        "Återbruksboden öppen",
        Last(Sun, 3),
        "Återbruksboden",
        "service",
        "Lämna det som är helt och rent, ta det du behöver.",
    )
    .at(12, 0, 120)
    .again(Months(8)),
    event(
        "Pubkväll",
        Last(Fri, 1),
        "{Huset}",
        "food",
        "Musik, biljard och något gott att äta. Den sista fredagen i månaden hela våren.",
    )
    .at(19, 0, 240)
    .seats(90)
    .again(Months(5)),
];
