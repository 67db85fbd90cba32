//! What happens once a year, in the order of the year; each village has some of it.

use super::template::When::{Around, Easter, On};
use super::template::{EventTemplate, event};
use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue};

/// From the Christmas tree's end to the last evening of the year.
pub const FEASTS: &[EventTemplate] = &[
    event(
        "Julgransplundring",
        On(1, 13),
        "{Huset}",
        "children",
        "Vi dansar ut granen, leker och delar ut godispåsar till alla barn.",
    )
    .at(15, 0, 120),
    event(
        "Bymöte: vad vill vi i år?",
        Around(1, 25, Sun),
        "{Huset}",
        "meeting",
        "Kom med idéer, stora som små. Alla i byn får tala, medlem eller inte.",
    )
    .at(15, 0, 120),
    event(
        "Bandy på isen",
        Around(2, 7, Sat),
        "Isbanan",
        "sport",
        "Lag om fem, alla åldrar blandade. Laget med flest skratt får vandringspriset.",
    )
    .at(11, 0, 240),
    event(
        "Semmelkväll",
        Easter(-47),
        "{Huset}",
        "food",
        "Nybakade semlor och varm mjölk. Anmäl dig så att grädden räcker.",
    )
    .at(18, 0, 120)
    .seats(60),
    event(
        "Skoterdag för familjen",
        Around(3, 7, Sat),
        "Skoterleden",
        "sport",
        "Vi kör i samlad grupp till vindskyddet och grillar. Hjälm på alla.",
    )
    .at(10, 0, 300),
    event(
        "Pimpeltävling",
        Around(3, 14, Sat),
        "{Stranden}",
        "sport",
        "Tre timmar på isen. Största abborren vinner, och det finns pris till yngsta fiskaren.",
    )
    .at(10, 0, 240)
    .seats(80),
    event(
        "Påskfika och äggjakt",
        Easter(-1),
        "{Huset}",
        "children",
        "Påskkäringar i alla åldrar letar ägg i snön. Våfflor till kaffet.",
    )
    .at(13, 0, 120),
    event(
        "Kurs i hjärt- och lungräddning",
        Around(4, 6, Mon),
        "{Huset}",
        "course",
        "Du lär dig använda hjärtstartaren som hänger på husets vägg.",
    )
    .at(18, 0, 180)
    .seats(16),
    event(
        "Motorsågskurs",
        Around(4, 18, Sat),
        "{Huset}",
        "course",
        "Två dagar med teori och övning i skogen. Egen skyddsutrustning krävs.",
    )
    .days(2)
    .seats(10),
    event(
        "Loppis ur bakluckan",
        Around(5, 30, Sat),
        "{Huset}",
        "market",
        "Ställ upp bilen från nio. Platsen kostar en kaka till fikabordet.",
    )
    .at(10, 0, 300),
    event(
        "Nationaldagen firas",
        On(6, 6),
        "{Huset}",
        "culture",
        "Flaggan hissas, nya bybor hälsas välkomna och kören sjunger.",
    )
    .at(12, 0, 120),
    event(
        "Bryggan läggs i",
        Around(6, 1, Mon),
        "{Stranden}",
        "work_day",
        "Många händer behövs, och några med vadarstövlar.",
    )
    .at(18, 0, 120)
    .only("members"),
    event(
        "Slåtter med lie",
        Around(7, 11, Sat),
        "Slåtterängen",
        "culture",
        "Vi slår ängen som förr. Kunniga visar hur man bryner och slår.",
    )
    .at(11, 0, 240),
    event(
        "Musik i sommarkvällen",
        Around(7, 14, Tue),
        "{Stranden}",
        "culture",
        "Lokala musiker spelar medan solen ännu står högt. Ta med filt.",
    )
    .at(19, 0, 120),
    event(
        "Byafest",
        Around(7, 25, Sat),
        "{Huset}",
        "culture",
        "Långbord, knytkalas och dans till levande musik. Hemvändare är särskilt välkomna.",
    )
    .at(18, 0, 330)
    .seats(150),
    event(
        "Byarnas fotbollscup",
        Around(8, 1, Sat),
        "Idrottsplatsen",
        "sport",
        "Sjumannalag från byarna runt omkring. Anmäl laget före midsommar.",
    )
    .days(1)
    .seats(120),
    event(
        "Vandringsvecka",
        Around(8, 3, Mon),
        "{Huset}",
        "sport",
        "En ny stig varje dag, från två till tolv kilometer. Samling klockan nio.",
    )
    .days(5),
    event(
        "Bärdag för barnen",
        Around(8, 15, Sat),
        "Parkeringen vid hygget",
        "children",
        "Vi plockar blåbär och kokar sylt över öppen eld.",
    )
    .at(10, 0, 180),
    event(
        "Surströmmingskväll",
        Around(8, 20, Thu),
        "{Huset}",
        "food",
        "Tunnbröd, mandelpotatis och lök finns. Det finns köttbullar till den som tvekar.",
    )
    .at(18, 0, 180)
    .only("members")
    .seats(60),
    event(
        "Höstmarknad",
        Around(9, 5, Sat),
        "{Huset}",
        "market",
        "Potatis, honung, hantverk och begagnat. Bord bokas hos föreningen.",
    )
    .at(10, 0, 300),
    event(
        "Skördefest",
        Around(9, 12, Sat),
        "{Huset}",
        "food",
        "Var och en tar med det som land och skog har gett, och vi lagar mat tillsammans.",
    )
    .at(16, 0, 240)
    .seats(80),
    event(
        "Veddag",
        Around(9, 19, Sat),
        "{Huset}",
        "work_day",
        "Vi klyver och staplar ved till huset och till dem i byn som inte orkar själva.",
    )
    .at(9, 0, 300)
    .only("members"),
    event(
        "Kommunen kommer hit",
        Around(10, 6, Tue),
        "{Huset}",
        "meeting",
        "Politiker och tjänstemän svarar på frågor om skola, vägar och vatten.",
    )
    .at(18, 30, 120),
    event(
        "Älgmiddag",
        Around(10, 10, Sat),
        "{Huset}",
        "food",
        "Jaktlaget bjuder på gryta och kalops. Biljetter säljs i butiken.",
    )
    .at(17, 0, 240)
    .seats(70),
    event(
        "Spökvandring",
        On(10, 31),
        "Stigen bakom kyrkan",
        "children",
        "Mörkt, kusligt och lagom läskigt. Ta med ficklampa och en modig vuxen.",
    )
    .at(18, 0, 120),
    event(
        "Filmkväll",
        Around(11, 6, Fri),
        "{Huset}",
        "culture",
        "Byns egna smalfilmer från sextiotalet, och en långfilm efter pausen.",
    )
    .at(19, 0, 180)
    .seats(100),
    event(
        "Brandskydd hemma",
        Around(11, 10, Tue),
        "{Huset}",
        "course",
        "Räddningstjänsten visar hur du släcker, varnar och tar dig ut.",
    )
    .at(18, 0, 120)
    .seats(30),
    event(
        "Julmarknad",
        Around(11, 28, Sat),
        "{Huset}",
        "market",
        "Hantverk, rökt kött, glögg och tomte. Hästskjuts om snön har kommit.",
    )
    .at(11, 0, 240),
    event(
        "Julgröt",
        Around(12, 5, Sat),
        "{Huset}",
        "food",
        "Gröt, skinksmörgås och allsång. Den som får mandeln läser en vers.",
    )
    .at(16, 0, 150)
    .seats(75),
    event("Lucia", On(12, 13), "{Huset}", "children", "Barnen lussar för hela byn. Saffransbullar och pepparkakor.")
        .at(17, 0, 90),
    event(
        "Nyårseld",
        On(12, 31),
        "{Stranden}",
        "culture",
        "Vi samlas {stranden}, önskar varandra gott nytt år och går hem i god tid.",
    )
    .at(17, 0, 90),
];
