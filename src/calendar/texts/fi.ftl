# Kalenteri: tapahtumat, toistuminen, tilaukset.

# Ajat
calendar-today = tänään
calendar-tomorrow = huomenna
calendar-all-day = koko päivän
calendar-continues = jatkuu
calendar-when-day = { $day }, koko päivän
calendar-when-days = { $day } – { $last }
calendar-when-hours = { $day } klo { $from }–{ $to }
calendar-when-long = { $day } klo { $from } – { $last } klo { $to }
calendar-when-about = { $day } klo { $from }, päättyy arviolta klo { $to }
calendar-begins = klo { $at }
calendar-hours = klo { $from }–{ $to }
calendar-hours-long = klo { $from } – { $last } klo { $to }
calendar-day-hours = { $day } { $hours }
calendar-day-and-month = { $day }. { $month }ta
calendar-list = { $list } ja { $last }
calendar-short-1 = ma
calendar-short-2 = ti
calendar-short-3 = ke
calendar-short-4 = to
calendar-short-5 = pe
calendar-short-6 = la
calendar-short-7 = su
calendar-week = viikko
calendar-week-short = vk

# Toistuminen sanoin
calendar-repeat-never = Ei toistu
calendar-repeat-daily = { $every ->
    [1] Joka päivä
    [2] Joka toinen päivä
   *[other] Joka { $every }. päivä
    }
calendar-repeat-weekly = { $every ->
    [1] Joka { $day }
    [2] Joka toinen { $day }
   *[other] Joka { $every }. { $day }
    }
calendar-repeat-weekly-many = { $every ->
    [1] Joka viikko: { $days }
    [2] Joka toinen viikko: { $days }
   *[other] Joka { $every }. viikko: { $days }
    }
calendar-repeat-weekday = { $every ->
    [1] Kuukauden { $nth } { $day }
    [2] Joka toisen kuukauden { $nth } { $day }
   *[other] Joka { $every }. kuukauden { $nth } { $day }
    }
calendar-repeat-day = { $every ->
    [1] Joka kuukauden { $day }. päivä
    [2] Joka toisen kuukauden { $day }. päivä
   *[other] Joka { $every }. kuukauden { $day }. päivä
    }
calendar-repeat-last-day = { $every ->
    [1] Joka kuukauden viimeinen päivä
    [2] Joka toisen kuukauden viimeinen päivä
   *[other] Joka { $every }. kuukauden viimeinen päivä
    }
calendar-repeat-yearly = Joka vuosi { $date }
calendar-repeat-own = Oman säännön mukaan: { $rule }
calendar-repeats = { $repeat }.
calendar-repeats-until = { $repeat }, { $date } asti.
calendar-repeats-times = { $count ->
    [one] { $repeat }, kerran.
   *[other] { $repeat }, { $count } kertaa.
    }
calendar-repeats-skipping = { $sentence } Kuukaudet, joissa ei ole päivää { $day }, jäävät väliin.
calendar-nth-1 = ensimmäinen
calendar-nth-2 = toinen
calendar-nth-3 = kolmas
calendar-nth-4 = neljäs
calendar-nth-last = viimeinen
calendar-nth-of-start = Sama kuin alkamispäivä
calendar-weekday-of-start = Sama kuin alkamispäivä

# Kalenterin sivu
calendar-title = Kalenteri
calendar-new = Uusi tapahtuma
calendar-import = Tuo kalenteri
calendar-subscribe = Tilaa
calendar-views = Näytä kalenteri
calendar-view-month = Kuukausi
calendar-view-list = Luettelo
calendar-this-month = Tänään
calendar-count = { $count ->
    [one] Yksi tapahtuma tässä kuussa.
   *[other] { $count } tapahtumaa tässä kuussa.
    }
calendar-empty-title = { $month }: ei tapahtumia
calendar-empty = Tilaa kalenteri, niin tiedät, kun jotakin tapahtuu.
calendar-empty-edits = Lisää ensimmäinen tapahtuma tai tuo kalenteri, joka teillä jo on.
calendar-printed = { $name }, tulostettu { $date }
calendar-cancelled = PERUTTU
calendar-only-members = vain jäsenille
calendar-only-board = vain hallitukselle
calendar-tentative = alustava

# Tapahtuman sivu
calendar-off = Tapahtumaa ei järjestetä.
calendar-off-one = Tätä kertaa ei järjestetä. Muut kerrat ovat ennallaan.
calendar-moved-from = Siirretty, alkuperäinen aika: { $when }.
calendar-edit-all = Muuta kaikkia kertoja
calendar-edit-one = Muuta tätä kertaa
calendar-edit-following = Muuta tätä ja seuraavia
calendar-remove = Peru tai poista
calendar-to-my-calendar = Lisää omaan kalenteriin
calendar-comes-back = Toistuu
calendar-coming = Seuraavat kerrat:
calendar-none-coming = Kertoja ei ole enää jäljellä.
calendar-back = Kalenteriin
calendar-nothing = ei mitään

# Lomake
calendar-new-title = Uusi tapahtuma
calendar-edit-title = Muuta tapahtumaa
calendar-edit-following-title = Muuta tätä ja seuraavia kertoja
calendar-edit-following-note = Muutos koskee kertoja, alkaen { $date }. Aiemmat pysyvät ennallaan.
calendar-form-title = Mitä
calendar-form-title-hint = Mitä kalenterissa lukee, esimerkiksi Siivouspäivä uimarannalla.
calendar-form-location = Missä
calendar-form-location-hint = Paikka niin, että uusikin kyläläinen löytää perille.
calendar-form-starts = Päivä
calendar-form-starts-time = Alkaa
calendar-form-ends-time = Päättyy
calendar-form-ends = Viimeinen päivä
calendar-form-ends-hint = Täytä vain, jos tapahtuma kestää useita päiviä.
calendar-form-all-day = Koko päivän
calendar-form-all-day-hint = Silloin kellonaikoja ei tarvita.
calendar-form-recurrence = Toistuuko tapahtuma?
calendar-form-recurrence-hint = Ensimmäinen kerta on päivä, jonka valitsit yllä.
calendar-form-recurrence-more = Miten se toistuu
calendar-form-every = Kuinka usein
calendar-form-every-hint = 1 on joka kerta, 2 joka toinen, 3 joka kolmas.
calendar-form-days = Mitkä viikonpäivät
calendar-form-days-hint = Sille, mikä toistuu viikoittain. Ilman rastia päivä on alkamispäivä.
calendar-form-nth = Monesko kuukaudessa
calendar-form-weekday = Kuukauden viikonpäivä
calendar-form-ending = Milloin toistuminen päättyy?
calendar-form-until = Viimeinen päivämäärä
calendar-form-times = Kertojen määrä
calendar-form-rule = Oma sääntö
calendar-form-rule-hint = Jos osaat kirjoittaa RRULE-säännön, esimerkiksi FREQ=MONTHLY;BYDAY=1TH,3TH. Valitse yllä oma sääntö.
calendar-form-visibility = Kuka saa nähdä tapahtuman?
calendar-form-visibility-hint = Sen, minkä kaikki saavat nähdä, voivat muutkin tilata.
calendar-form-description = Kuvaus
calendar-form-description-hint = Mitä tapahtuu, mitä se maksaa, mitä otetaan mukaan?
calendar-form-more = Lisää tietoja
calendar-form-category = Laji
calendar-form-url = Linkki
calendar-form-url-hint = Sivu, jolla on lisää luettavaa, esimerkiksi www.example.org.
calendar-form-capacity = Paikkojen määrä
calendar-form-capacity-hint = Täytä vain, jos määrä on rajattu.
calendar-form-status = Järjestetäänkö se?
calendar-form-status-hint = Peruttu tapahtuma pysyy kalenterissa sanalla PERUTTU.
calendar-recurrence-never = Ei
calendar-recurrence-daily = Kyllä, joka päivä tai muutaman päivän välein
calendar-recurrence-weekly = Kyllä, viikonpäivinä
calendar-recurrence-monthly-weekday = Kyllä, tiettynä viikonpäivänä kuukaudessa
calendar-recurrence-monthly-day = Kyllä, samana päivänä joka kuukausi
calendar-recurrence-monthly-last = Kyllä, kuukauden viimeisenä päivänä
calendar-recurrence-yearly = Kyllä, samana päivänä joka vuosi
calendar-recurrence-own = Kyllä, oman säännön mukaan
calendar-ending-never = Ei koskaan
calendar-ending-until = Päivämäärän jälkeen
calendar-ending-times = Kertojen jälkeen
calendar-visibility-public = Kaikki
calendar-visibility-members = Jäsenet
calendar-visibility-board = Hallitus
calendar-status-confirmed = Kyllä
calendar-status-tentative = Ehkä, se on alustava
calendar-status-cancelled = Ei, se on peruttu
calendar-category-none = Ei erityistä
calendar-category-meeting = Kokous
calendar-category-work-day = Talkoot
calendar-category-culture = Kulttuuri
calendar-category-sport = Liikunta ja ulkoilu
calendar-category-food = Ruoka ja kahvi
calendar-category-children = Lapset ja nuoret
calendar-category-market = Markkinat
calendar-category-course = Kurssi ja opintopiiri
calendar-category-service = Palvelu
calendar-category-other = Muu

# Joku muu ehti ensin
calendar-overtaken-title = Joku muu ehti muuttaa ennen sinua
calendar-overtaken-text = Mitään kirjoittamaasi ei ole kadonnut. Vertaa, korjaa lomake ja tallenna uudelleen.
calendar-overtaken-caption = Erot
calendar-overtaken-field = Kenttä
calendar-overtaken-theirs = Nyt tallennettu
calendar-overtaken-yours = Sinä kirjoitit

# Yksi kerta
calendar-one-title = Muuta yhtä kertaa
calendar-one-intro = Muutos koskee vain tätä kertaa. Muut pysyvät ennallaan.
calendar-one-off = Kerta on peruttu. Jos tallennat muutoksen, se järjestetäänkin.
calendar-one-title-hint = Jätä ennalleen, jos nimi on sama.
calendar-one-location-hint = Jätä tyhjäksi, jos paikka on tavallinen.
calendar-one-cancel-title = Peru tämä kerta
calendar-one-cancel-text = Se pysyy kalenterissa sanalla PERUTTU, jotta kukaan ei tule turhaan.
calendar-one-cancel = Peru tämä kerta
calendar-one-restore-title = Peru muutos
calendar-one-restore-text = Kerrasta tulee samanlainen kuin sarjan muista.
calendar-one-restore = Palauta

# Peruminen ja poistaminen
calendar-remove-title = Peru tai poista
calendar-remove-one-title = Peru yksi kerta
calendar-remove-following-title = Lopeta tähän kertaan ja kaikkiin seuraaviin
calendar-remove-following-text = Tämä kerta ja kaikki seuraavat katoavat kalenterista. Aiemmat jäävät.
calendar-remove-following = Päätä sarja ennen sitä päivää
calendar-cancel-title = Peru tapahtuma
calendar-cancel-all-title = Peru kaikki kerrat
calendar-cancel-text = Tapahtuma pysyy kalenterissa sanalla PERUTTU, myös tilaajilla. Se on paras tapa kertoa, ettei jotakin järjestetä.
calendar-cancel = Peru tapahtuma
calendar-cancel-all = Peru kaikki kerrat
calendar-revive-title = Se järjestetäänkin
calendar-revive-text = Sana PERUTTU katoaa, myös tilaajilta.
calendar-revive = Se järjestetään
calendar-delete-title = Poista tapahtuma
calendar-delete-all-title = Poista kaikki kerrat
calendar-delete-text = Tapahtuma katoaa kalenterista sanaakaan sanomatta, myös tilaajilta. Tätä ei voi kumota. Poista vain se, mikä oli alusta asti väärin.
calendar-delete = Poista tapahtuma
calendar-delete-all = Poista kaikki kerrat

# Tilaaminen
calendar-subscribe-title = Tilaa kalenteri
calendar-subscribe-intro = Kalenterin { $name } tapahtumat näkyvät kalenterissa, joka sinulla jo on. Kun jokin muuttuu täällä, se muuttuu myös sinulla.
calendar-apple = iPhone, iPad tai Mac
calendar-apple-refresh = Hakee muutokset niin usein kuin asetat, viiden minuutin välein tai vaikka kerran viikossa.
calendar-google = Android ja Google-kalenteri
calendar-google-refresh = Google hakee muutokset 4–24 tunnin välein. Emme voi vaikuttaa siihen. Avaa linkki tietokoneella, jos se ei toimi puhelimessa.
calendar-outlook = Outlook
calendar-outlook-refresh = Verkossa muutokset haetaan 3–24 tunnin välein, tietokoneen ohjelmassa 15–60 minuutin välein.
calendar-link = Linkki muihin kalentereihin
calendar-link-hint = Thunderbird hakee muutokset puolen tunnin välein. Muissa ohjelmissa voit usein asettaa sen itse.
calendar-copy-link = Kopioi linkki
calendar-subscribe-late = Kalenterit eivät siis näytä muutoksia heti. Samana päivänä perutun näet ensin täältä.
calendar-download = Lataa kalenteri tiedostona
calendar-key-title = Oma linkkisi
calendar-key-intro = Omalla linkillä näet myös sen, mikä on vain jäsenille tai hallitukselle. Se toimii niin kauan kuin kuulut yhdistykseen. Älä anna sitä muille.
calendar-key-caption = Linkkisi
calendar-key-purpose = Käytössä
calendar-key-purpose-hint = Jotta tunnistat linkin, esimerkiksi Puhelimeni. Samanniminen linkki korvataan.
calendar-key-usual = Oma kalenteri
calendar-key-created = Luotu
calendar-key-used = Viimeksi haettu
calendar-key-revoke = Sulje
calendar-key-make = Luo oma linkki
calendar-key-fresh = Oma linkkisi
calendar-key-fresh-text = Kopioi linkki tai valitse kalenterisi nyt. Linkki näytetään vain tämän kerran.
calendar-key-sign-in = Oletko jäsen? Kirjaudu sisään, niin voit saada oman linkin, joka näyttää myös jäsenille tarkoitetun.
calendar-feed-own = { $name }, minulle
calendar-feed-description = Tapahtumat: { $name }.
calendar-feed-municipality = Kylät, { $name }
calendar-feed-municipality-description = Kylien tapahtumat, kunta { $name }.

# Tuominen
calendar-import-title = Tuo kalenteri
calendar-import-intro = Onko yhdistyksellä jo kalenteri, esimerkiksi Googlessa? Tuo se tähän, niin kaikkea ei tarvitse kirjoittaa uudelleen.
calendar-import-how = Tallenna vanha kalenteri tiedostona, jonka pääte on .ics. Googlessa se löytyy kohdasta Asetukset, Tuo ja vie. Saman tiedoston voi tuoda monta kertaa: se, mikä on jo täällä, jätetään rauhaan.
calendar-import-file = Kalenteritiedosto
calendar-import-file-hint = Enintään 2 Mt:n .ics-tiedosto. Jos se on .zip-tiedostossa, pura se ensin.
calendar-import-do = Tuo
calendar-import-done = Tiedosto on tuotu.
calendar-import-caption = Kunkin tapahtuman tulos
calendar-import-number = Numero
calendar-import-outcome = Tulos
calendar-import-reason = Miksi
calendar-import-untitled = Ilman nimeä
calendar-import-accepted = uusi
calendar-import-unchanged = on jo täällä
calendar-import-rejected = hylätty

done-event-saved = Tallennettu.
done-event-removed = Poistettu kalenterista.
done-event-cancelled = Tapahtuma on peruttu.
done-event-revived = Tapahtuma järjestetään.
done-occurrence-cancelled = Kerta on peruttu.
done-occurrence-restored = Muutos on peruttu.
done-feed-key-revoked = Linkki on suljettu ja lakkasi toimimasta heti.

# Virheet
code-event-title-needed = Kirjoita, mitä tapahtuu.
code-event-date-needed = Valitse päivä.
code-event-time-needed = Kirjoita kellonaika muodossa 18.00 tai rastita Koko päivän.
code-event-ends-before-start = Valitse loppu, joka on alun jälkeen.
code-event-too-long = Valitse aikaisempi loppu. Tapahtuma voi kestää enintään 366 päivää.
code-event-timezone-unknown = Valitse aikavyöhyke Europe/Stockholm, Europe/Helsinki tai Europe/Oslo.
code-event-visibility-needed = Valitse, kuka saa nähdä tapahtuman.
code-event-rule-needed = Kirjoita sääntö tai valitse toinen tapa toistua.
code-event-until-needed = Valitse viimeinen päivämäärä.
code-event-excluded-without-rule = Kertoja voi poistaa vain siitä, mikä toistuu.
code-event-excluded-too-many = Yhdestä sarjasta voi poistaa enintään 500 kertaa. Jaa se useaan osaan.
code-event-excluded-unknown = Yksi poistettavista kerroista ei ole sarjassa.
code-event-excluded-all = Yhtään kertaa ei jää jäljelle. Poista sen sijaan koko tapahtuma.
code-local-time-nonexistent = Sitä aikaa ei ole: kelloja siirretään silloin eteenpäin. Valitse aika tuntia aiemmin tai myöhemmin.
code-local-time-doubled = Se aika tulee kahdesti: kelloja siirretään silloin taaksepäin. Valitse aika tuntia aiemmin tai myöhemmin.
code-occurrence-too-far = Valitse päivä, joka on enintään vuoden päässä tavallisesta.
code-occurrence-status-of-series = Yksittäinen kerta ei voi olla alustava. Muuta koko sarjaa.
code-series-begins-there = Se on ensimmäinen kerta. Muuta tai poista koko sarja.
code-rule-malformed = Sääntöä ei voi lukea. Kirjoita se muodossa FREQ=WEEKLY;BYDAY=TH.
code-rule-too-often = Tapahtuma voi toistua enintään kerran päivässä.
code-rule-until-before-start = Sarja päättyy ennen kuin se alkaa. Valitse myöhempi loppu.
code-rule-until-and-count = Valitse joko viimeinen päivämäärä tai kertojen määrä, ei molempia.
code-rule-without-occurrence = Mikään päivä ei sovi sääntöön. Tarkista päivät ja loppu.
code-rule-start-not-first = Ensimmäinen päivä ei sovi toistumiseen. Valitse alkamispäiväksi jokin toistuvista päivistä.
code-rule-too-many = Kertoja tulee liikaa. Valitse vähemmän tai aikaisempi loppu.
code-rule-too-long = Sääntö on liian pitkä. Siinä saa olla enintään 500 merkkiä.
code-rule-unsupported = Kalenteriohjelmat ymmärtävät sen säännön eri tavoin. Valitse yksinkertaisempi tapa toistua.
code-span-empty = Valitse loppu, joka on alun jälkeen.
code-span-too-long = Pyydä enintään kaksi vuotta kerrallaan.
code-removal-needed = Valitse, mitä perutaan tai poistetaan.
code-feed-keys-too-many = Sinulla on jo 20 linkkiä tähän kalenteriin. Sulje jokin, jota et käytä.
code-import-file-needed = Valitse tiedosto.
code-import-too-large = Tiedosto on liian suuri. Se saa olla enintään 2 Mt.
code-import-too-many = Tiedostossa on yli 2 000 tapahtumaa. Jaa se osiin.
code-import-empty = Tiedostossa ei ole yhtään tapahtumaa.
code-import-unreadable = Tiedosto ei ole kalenteri, jonka voi lukea. Tallenna kalenteri .ics-muodossa ja valitse se tiedosto.
code-import-time-unreadable = Aikaa ei voi lukea.
code-import-extra-days = Sarjassa on ylimääräisiä päiviä säännön lisäksi. Lisää sarja käsin ja nuo päivät omina tapahtuminaan.
code-import-following = Muutos koskee tätä kertaa ja kaikkia seuraavia. Tuo sarja ja tee muutos käsin.
code-import-occurrence = Tämä on muutettu kerta sarjasta, jota tiedostossa ei ole tai jota ei voitu tuoda, tai päivältä, jota sarjassa ei ole. Lisää päivä käsin.
code-import-occurrence-known = Sarja on jo kalenterissa, mutta tätä muutosta ei ole. Muuta kerta siellä käsin.
code-import-occurrence-times = Sarja koskee kokonaisia päiviä, mutta tällä kerralla on kellonaika, tai päinvastoin. Lisää se päivä käsin.
code-event-kept-elsewhere = Tämä tapahtuma kuuluu kokoukseen. Avaa kokous ja muuta sitä siellä, niin kalenteri seuraa mukana.
