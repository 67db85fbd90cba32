# Jäsenet: luettelo, kotitaloudet, maksut, luettelon tuonti ja vienti.

# Luettelo
members-title = Jäsenet
members-add = Uusi jäsen
members-import = Tuo luettelo
members-names-only = Näet nimet. Osoitteet ja puhelinnumerot näkevät puheenjohtaja, sihteeri ja rahastonhoitaja.
members-search = Hae jäsentä
members-q-hint = Nimen, sähköpostiosoitteen, puhelinnumeron tai jäsennumeron alku.
members-q-hint-names = Nimen alku.
members-all-categories = Kaikki
members-on = Jäsenenä
members-count =
    { $total ->
        [one] Näytetään { $shown } / 1 jäsen.
       *[other] Näytetään { $shown } / { $total } jäsentä.
    }
members-filter-q = Haku: ”{ $q }”.
members-filter-category = Vain: { $category }.
members-filter-on = Jäsenet { $day }.
members-filter-household = Kotitalous { $name }.
members-empty = Täällä ei ole vielä jäseniä
members-empty-text = Onko sinulla luettelo Excelissä? Tuo se, niin kaikki ovat paikallaan muutamassa minuutissa. Näet kaiken ennen kuin mitään tallennetaan.
members-empty-other = Sihteeri tai puheenjohtaja voi tuoda luettelon.
members-none = Haulla ei löytynyt yhtään jäsentä
members-none-text = Kokeile vähemmillä kirjaimilla tai näytä kaikki.
members-name = Nimi
members-contact = Yhteystiedot
members-may-vote = Saa äänestää
members-paging = Lisää jäseniä
members-first = Alusta
members-next = Seuraava sivu
members-whole = Näytä kaikki { $total } yhdellä sivulla, esimerkiksi tulostusta varten
members-excel = Lataa Exceliin
members-csv = Lataa CSV-tiedostona
members-tabs = Jäsensivut
members-tab-list = Luettelo
members-tab-households = Kotitaloudet
members-tab-fees = Maksut

# Yksi jäsen
member-number = Jäsennumero
member-number-hint = Niin kuin yhdistys sen kirjoittaa. Jätä tyhjäksi, jos numeroita ei käytetä.
member-external-id = Tunnus toisessa järjestelmässä
member-external-id-hint = Tarvitaan vain, jos luettelo on myös jossain muualla.
member-given-name = Etunimi
member-family-name = Sukunimi
member-email = Sähköposti
member-email-hint = Samassa kotitaloudessa voi olla yhteinen osoite. Jätä tyhjäksi, jos henkilöllä ei ole sähköpostia.
member-phone = Puhelin
member-phone-hint = Esimerkiksi 070-123 45 67.
member-address = Osoite
member-address-street = Katuosoite
member-address-postal-code = Postinumero
member-address-city = Postitoimipaikka
member-birth-year = Syntymävuosi
member-birth-year-hint = Neljä numeroa. Älä koskaan kirjoita henkilötunnusta.
member-category = Jäsenyys
member-category-hint = Kannatusjäsen ei saa äänestää. Kunniajäsen saa äänestää eikä maksa jäsenmaksua.
member-category-voting = Äänivaltainen
member-category-supporting = Kannatusjäsen
member-category-honorary = Kunniajäsen
member-household = Kotitalous { $name }
member-household-id = Kotitalous
member-household-hint = Yhdessä asuvat. Jokaisella on silti oma äänensä, elleivät säännöt sano muuta.
member-household-none = Ei kotitaloutta
member-joined = Jäsenenä alkaen
member-joined-hint = Jätä tyhjäksi, jos kukaan ei tiedä.
member-left = Jäsenyys päättyy
member-left-hint = Ensimmäinen päivä, jona henkilö ei enää ole jäsen.
member-fee-years = Maksetut vuodet
member-note = Muistiinpano
member-note-hint = Sen näkevät vain puheenjohtaja, sihteeri ja rahastonhoitaja.
member-more = Lisää tietoja
member-new = Uusi jäsen
member-edit = Muuta jäsenen { $name } tietoja
member-remove = Poista jäsen
member-may-vote = Kyllä
member-may-not-vote = Ei
member-vote-entitled = Kaikki sääntöjen ehdot täyttyvät.
member-vote-household-vote = Kotitaloudella on yhteinen ääni.
member-vote-if-resident = Jos henkilö asuu kylässä. Luettelo ei kerro sitä.
member-vote-age-unknown = Syntymävuosi puuttuu, eikä mikään viittaa siihen, että henkilö olisi liian nuori.
member-vote-age-this-year = Henkilö täyttää vaaditut vuodet tänä vuonna. Luettelossa on vain syntymävuosi, joten tarkista päivä.
member-vote-not-yet-member = Jäsenyys ei ole alkanut.
member-vote-membership-ended = Jäsenyys on päättynyt.
member-vote-supporting = Kannatusjäsenillä ei ole ääntä.
member-vote-too-young = Henkilö on sääntöjen mukaan liian nuori.
member-vote-fee-missing = Ratkaisevaa jäsenmaksua ei ole maksettu.
member-vote-terms-unmet = Ei äänioikeutta sääntöjen mukaan tällä hetkellä. Kysy rahastonhoitajalta, mitä puuttuu.

# Oma rivi
member-own-title = Muuta puhelinnumeroa ja osoitetta
member-own-intro = Näin { $name } tavoittaa sinut. Jätä tyhjäksi se, mitä yhdistyksen ei tarvitse tietää.
member-own-fixed = Nimi ja sähköposti
member-own-fixed-text = Tunnistamme sinut nimestä ja sähköpostiosoitteesta. Siksi ne muuttaa hallitus.
member-own-write = Onko jompikumpi väärin? Kirjoita yhdistykselle:
member-own-board = Onko jompikumpi väärin? Ota yhteyttä hallitukseen.
member-own-over = Jäsenyytesi on päättynyt, joten et voi muuttaa tietoja täällä. Hallitus voi korjata ne puolestasi.
member-own-back = Takaisin omiin tietoihin

# Maksut
members-fees-title = Jäsenmaksut { $year }
members-fees-intro = Merkitse jokainen, joka on maksanut. Merkinnän voi myös poistaa.
members-fees-count = { $paid } / { $members } jäsentä on maksanut vuodelta { $year }.
members-fees-shown =
    { $shown ->
        [one] Näytetään 1 jäsen.
       *[other] Näytetään { $shown } jäsentä.
    }
members-fees-show = Näytä
members-fees-show-all = Kaikki
members-fees-show-unpaid = Maksamatta olevat
members-fees-show-paid = Maksaneet
members-fees-year = Vuosi
members-fees-paid = Maksettu
members-fees-mark = Muuta
members-fees-tick = Merkitse maksetuksi
members-fees-untick = Poista merkintä

# Kotitaloudet
members-households-title = Kotitaloudet
members-households-intro = Kotitalouteen kuuluvat samassa osoitteessa asuvat. Silloin heille riittää yksi kirje.
members-households-suggested = Asuvatko he yhdessä?
members-households-suggested-text = Näillä jäsenillä on sama osoite, mutta ei vielä kotitaloutta.
members-households-make = Tee heistä kotitalous
members-households-all = Kaikki kotitaloudet
members-households-count =
    { $count ->
        [one] 1 kotitalous.
       *[other] { $count } kotitaloutta.
    }
members-households-empty = Ei vielä kotitalouksia
members-households-empty-text = Kun kahdella jäsenellä on sama osoite, ehdotamme täällä kotitaloutta.
members-households-name = Nimi
members-households-name-hint = Esimerkiksi Åkerlund, Byvägen 7.
members-households-new = Uusi kotitalous
members-households-new-text = Anna kotitaloudelle nimi. Valitse se sitten jokaiselle, joka kuuluu siihen.
members-households-add = Lisää kotitalous
members-households-dissolve = Pura kotitalous

# Poistaminen
members-removal-title = Poista { $name }
members-removal-goes = Tämä häviää
members-removal-goes-text = Nimi, numero, sähköposti, puhelin, osoite ja muistiinpano poistetaan heti. Niitä ei saa takaisin.
members-removal-stays = Tämä jää
members-removal-stays-text = Rivi ilman nimeä: syntymävuosi, jäsenyyden laji, jäsenyyden päivät ja maksetut vuodet. Sen avulla yhdistys voi laskea jäsenensä vuosi vuodelta. Lokissa lukee, että jäsen on poistettu, mutta ei nimeä.
members-removal-instead = Onko henkilö vain eronnut?
members-removal-instead-text = Kirjoita päivä, jona jäsenyys päättyy. Silloin tiedot säilyvät { $days } päivää ja poistetaan sen jälkeen.
members-removal-instead-do = Kirjoita päättymispäivä
members-removal-final = Tätä ei voi perua
members-removal-do = Poista { $name }

# Luettelon tuonti
members-import-title = Tuo luettelo
members-import-intro = Valitse luettelo, joka teillä on tänään. Otsikot voivat olla melkein mitä vain ja missä järjestyksessä vain. Näet, mitä jokaiselle riville tapahtuu, ennen kuin mitään tallennetaan.
members-import-empty-cells = Tyhjä ruutu tiedostossa ei muuta mitään: se, mitä jäsenestä jo tiedetään, säilyy.
members-import-file = Jäsenluettelo
members-import-file-hint = Excel-tiedosto (.xlsx) tai .csv-tiedosto. Enintään 5 Mt ja 20 000 riviä.
members-import-paste = Liitä luettelo tekstinä
members-import-pasted = Luettelo tekstinä
members-import-pasted-hint = Valitse ruudut Excelissä, otsikot mukaan lukien, kopioi ja liitä tähän.
members-import-personal-title = Henkilötunnuksia ei koskaan säilytetä
members-import-personal-text = Yhdistys ei tarvitse henkilötunnuksia, ja väärissä käsissä niistä on haittaa. Emme koskaan säilytä niitä. Syntymävuosi riittää kertomaan, kuka saa äänestää.
members-import-personal-question = Tiedostossa on henkilötunnuksia. Haluatteko säilyttää vain syntymävuoden?
members-import-personal-no = Ei, älä ota sieltä mitään
members-import-personal-yes = Kyllä, säilytä vain syntymävuosi
members-import-review = Tarkista luettelo
members-import-review-title = Tarkista luettelo
members-import-columns = Tiedoston sarakkeet
members-import-heading = Tiedostossa
members-import-sample = Ensimmäiset rivit
members-import-becomes = Tulee kenttään
members-import-column-ignored = Älä tuo
members-import-column-number = Jäsennumero
members-import-column-external-id = Tunnus toisessa järjestelmässä
members-import-column-given-name = Etunimi
members-import-column-family-name = Sukunimi
members-import-column-name = Nimi (etunimi ensin tai pilkulla erotettuna)
members-import-column-name-family-first = Nimi (sukunimi ensin)
members-import-column-email = Sähköposti
members-import-column-phone = Puhelin
members-import-column-street = Katuosoite
members-import-column-postal-code = Postinumero
members-import-column-city = Postitoimipaikka
members-import-column-birth-year = Syntymävuosi
members-import-column-category = Jäsenyys
members-import-column-joined = Jäsenenä alkaen
members-import-column-left = Jäsenyys päättyy
members-import-column-note = Muistiinpano
members-import-column-household = Kotitalous
members-import-column-paid = Maksettu { $year }
members-import-column-nameless = Sarake { $number } ilman otsikkoa
members-import-column-personal = Henkilötunnuksia, ei tuoda
members-import-not-shown = Sisältöä ei näytetä
members-import-again = Näytä uudelleen näillä valinnoilla
members-import-outcome = Näin käy
members-import-outcome-new = uusi
members-import-outcome-changed = muuttuu
members-import-outcome-unchanged = ennallaan
members-import-outcome-rejected = hylätty
members-import-new = Uusia
members-import-changed = Muuttuvia
members-import-unchanged = Ennallaan
members-import-rejected = Hylättyjä
members-import-rejected-text =
    { $count ->
        [one] 1 riviä ei voitu tuoda.
       *[other] { $count } riviä ei voitu tuoda.
    }
members-import-not-yet = Mitään ei ole vielä tallennettu.
members-import-without-rejected = Hylättyjä rivejä ei tuoda. Voit jatkaa ilman niitä tai korjata tiedoston ja aloittaa alusta.
members-import-fees-left = Maksetut vuodet tallennetaan vain uusille jäsenille. Luettelossa jo olevien vuodet muuttaa rahastonhoitaja tai puheenjohtaja.
members-import-write =
    { $count ->
        [one] Tuo 1 jäsen
       *[other] Tuo { $count } jäsentä
    }
members-import-nothing = Tuotavaa ei ole: jokainen rivi on hylätty tai sanoo saman kuin luettelo jo sanoo.
members-import-other-file = Valitse toinen tiedosto
members-import-to-list = Jäsenluetteloon
members-import-rows = Rivi riviltä, hylätyt ensin
members-import-line = Rivi
members-import-result = Tulos
members-import-what = Mitä tapahtuu
members-import-no-name-shown = Riviä ei luettu
members-import-before = ennen
members-import-now = nyt
members-import-show-all = Näytä kaikki rivit
members-import-finished = Luettelo on tuotu
members-import-undone = Tuonti on peruttu
members-import-undone-text = Poistettuja jäseniä: { $removed }. Jäseniä, joiden vanhat tiedot palautettiin: { $restored }.
members-import-kept = Näitä joku on muuttanut tuonnin jälkeen. Ne jäävät ennalleen:
members-import-see-rejected = Katso, mitkä rivit
members-import-wrong = Menikö jotain väärin?
members-import-wrong-text = Tuonnin voi perua 30 päivän ajan. Uudet jäsenet poistetaan, ja muutetut saavat takaisin sen, mitä ennen oli. Siihen, mitä joku on sen jälkeen muuttanut, ei kosketa.
members-import-undo = Peru tuonti
members-import-refused = Luetteloa ei voi lukea tällaisena
members-import-steps = Vaiheet
members-import-step-file = Valitse tiedosto
members-import-step-review = Tarkista
members-import-step-finished = Valmis
members-import-step-done = , tehty

# Mitä äsken tehtiin
done-member-added = Jäsen on lisätty.
done-member-removed = Jäsen on poistettu ja tiedot hävitetty.
done-own-saved = Tietosi on tallennettu.
done-fee-marked = Vuosi on merkitty maksetuksi.
done-fee-unmarked = Merkintä on poistettu.
done-household-added = Kotitalous on lisätty.
done-household-removed = Kotitalous on purettu. Jäsenet ovat edelleen luettelossa.
done-import-nothing-new = Luettelossa ei ollut mitään uutta. Mitään ei muutettu.

# Virheet
code-number-taken = Toisella jäsenellä on jo tämä numero. Valitse toinen.
code-household-unknown = Valitse kotitalous luettelosta.
code-household-too-large = Kotitaloudessa voi olla enintään { $most } jäsentä.
code-left-before-joined = Jäsenyys päättyy ennen kuin se alkaa. Korjaa toinen päivistä.
code-membership-over = Jäsenyys on päättynyt, joten tietoja ei voi muuttaa täällä. Jos jokin on väärin, ota yhteyttä hallitukseen.
code-fee-year-out-of-range = Kirjoita vuosi neljällä numerolla, esimerkiksi 2026.
code-fees-not-yours = Maksettuja vuosia voivat muuttaa vain rahastonhoitaja ja puheenjohtaja.
code-personal-number-refused = Tässä on henkilötunnus, eikä niitä koskaan säilytetä. Säilytä vain syntymävuosi.
code-personal-number-column = Sarakkeessa ”{ $heading }” on henkilötunnuksia. Poista se tai kerro, että haluatte säilyttää vain syntymävuoden.
code-import-no-name = Missään sarakkeessa ei ole nimiä. Kerro, missä sarakkeessa on etunimi, sukunimi tai koko nimi.
code-import-column-twice = Sarake ”{ $heading }” kertoo saman kuin toinen sarake. Valitse niistä yksi.
code-import-ambiguous = Usea jäsen voi olla tämä henkilö. Lisää tiedostoon jäsennumero, syntymävuosi tai sähköposti.
code-import-keys-disagree = Jäsennumero kuuluu yhdelle jäsenelle ja tunnus toiselle. Korjaa toinen niistä tiedostossa.
code-duplicate-in-file = Sama henkilö on jo rivillä { $first }.
code-import-undone-before = Tuonti on jo peruttu.
code-import-undo-over = Aikaa on kulunut liikaa. Tuonnin voi perua 30 päivän ajan.
code-birth-year-invalid = ”{ $value }” ei ole syntymävuosi. Kirjoita neljä numeroa, esimerkiksi 1958.
code-category-unknown = ”{ $value }” ei ole tuntemamme jäsenlaji. Kirjoita Äänivaltainen, Kannatusjäsen tai Kunniajäsen.
code-date-invalid = ”{ $value }” ei ole päivämäärä. Kirjoita se muodossa 2026-03-01.
code-email-several = Tässä on useita sähköpostiosoitteita: ”{ $value }”. Kirjoita niistä yksi.
code-name-missing = Rivillä ei ole nimeä. Kirjoita se tiedostoon.
code-name-several = ”{ $value }” on useampi henkilö. Anna jokaiselle oma rivi.
code-paid-unclear = Ei ole selvää, tarkoittaako ”{ $value }” maksettua. Kirjoita kyllä tai ei.
code-too-long = Ruudun teksti on liian pitkä.
