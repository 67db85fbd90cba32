# Lääni, verkostot ja sivut, jotka eivät kuulu mihinkään muuhun huoneeseen: etusivu, oma byalag,
# kuka näkee minut, tietoja palvelusta, ylläpito ja demo.

network-all = Kaikki yhteensä
network-board-complete = täysi
network-board-unknown = ei tiedossa
network-board-vacant = vajaa
network-column-annual-meeting = Seuraava vuosikokous
network-column-associations = Yhdistyksiä
network-column-board = Hallitus
network-column-boards-complete = Täysiä hallituksia
network-column-boards-unknown = Hallituksia ei tiedossa
network-column-boards-vacant = Vajaita hallituksia
network-column-changed = Muutettu viimeksi
network-column-email = Sähköposti
network-column-events = Tapahtumia
network-column-events-this-year = Tapahtumia tänä vuonna
network-column-founded = Perustettu
network-column-kind = Laji
network-column-left-out = Summasta pois jätettyjä yhdistyksiä
network-column-members = Jäseniä
network-column-municipality = Kunta
network-column-municipality-code = Kuntakoodi
network-column-name = Yhdistys
network-column-organisation-number = Organisaationumero
network-column-phone = Puhelin
network-column-slug = Nimi osoitteessa
network-column-village = Kylä
network-column-website = Verkkosivut
network-column-year = Vuosi
network-fewer = alle 5

county-all-boards = Kaikki hallitukset
county-all-kinds = Kaikki lajit
county-all-municipalities = Kaikki kunnat
county-boards-not = vajaita { $vacant }, ei tiedossa { $unknown }
county-count = Näkyvissä { $found } yhdistystä, kaikkiaan { $all }.
county-csv = Lataa CSV-tiedostona
county-directory-all = Katso kaikki yhdistykset
county-directory-empty-text = Yksikään yhdistys ei ole vielä liittynyt. Hakemistosta löydät kaikki täällä olevat yhdistykset.
county-directory-intro = Nämä yhdistykset kuuluvat yhteisöön { $name }.
county-directory-title = Liittyneet yhdistykset
county-empty = Yhtään yhdistystä ei ole vielä liittynyt
county-empty-do = Katso hakemukset
county-empty-text = Yhdistys hakee liittymistä omista asetuksistaan. Kun hyväksytte hakemuksen, yhdistys näkyy täällä.
county-events-public = kaikille avoimia
county-figures-caption = Kunnat { $year }
county-figures-intro = Yhdistykset, hallitukset ja jäsenet on laskettu tänään, { $day }. Tapahtumat ovat vuoden { $year } kaikille avoimet tapahtumat.
county-figures-show = Näytä
county-figures-title = Luvut kunnittain
county-first = Alkuun
county-in-municipalities = { $count ->
    [one] yhdessä kunnassa
   *[other] { $count } kunnassa
}
county-intro = Kaikki teihin liittyneet yhdistykset ja niiden tilanne tänään. Näet tietoja yhdistyksistä, et koskaan yksittäisestä jäsenestä.
county-list = Yhdistykset
county-map-area = { $count ->
    [one] { $name }: yksi yhdistys
   *[other] { $name }: { $count } yhdistystä
}
county-map-placeless = { $count ->
    [one] Yhdellä yhdistyksellä ei ole vielä paikkaa kartalla.
   *[other] { $count } yhdistyksellä ei ole vielä paikkaa kartalla.
}
county-map-table = Näytä kartan luvut taulukkona
county-map-text = Mitä tummempi kunta, sitä enemmän liittyneitä yhdistyksiä. Jokainen piste on yhdistys ja vie sen sivulle.
county-map-title = Liittyneet yhdistykset kunnittain
county-meeting-unknown = ei tiedossa
county-meetings-known = merkitty kalenteriin
county-members-counted = liittyneissä yhdistyksissä
county-members-without = { $count ->
    [one] ilman yhtä alle 5 jäsenen yhdistystä
   *[other] ilman { $count } alle 5 jäsenen yhdistystä
}
county-next = Seuraava
county-none = Mikään yhdistys ei sovi hakuun
county-none-text = Kokeile lyhyempää sanaa tai poista jokin valinnoista.
county-paging = Lisää sivuja
county-print = Tulosta
county-q = Nimi, kylä tai kunta
county-search = Hae yhdistyksistä
county-search-do = Hae
county-show-all = Näytä kaikki
county-small-numbers = Jos yhdistyksessä on alle viisi jäsentä, lukua ei näytetä eikä se ole mukana missään summassa. Näin sitä ei voi laskea.
county-tab-calendar = Yhteinen kalenteri
county-tab-figures = Luvut
county-tab-list = Yhdistykset
county-tabs = Läänisivun osat
county-tile-associations = Yhdistyksiä
county-tile-boards = Täysiä hallituksia
county-tile-events = Tapahtumia tänä vuonna
county-tile-meetings = Tulevia vuosikokouksia
county-tile-members = Jäseniä
county-title = Lääni
county-xlsx = Lataa Excel-tiedostona

home-find = Etsi kyläsi
home-inside = Kuulutko yhdistykseen?
home-inside-text = Kirjaudu sähköpostiosoitteellasi. Et tarvitse salasanaa: lähetämme sinulle koodin.
home-intro = Täällä Norrbottenin kylien yhdistykset pitävät kalenteriaan, jäsenluetteloaan ja hallitustaan. Etsi kyläsi ja katso, mitä siellä tapahtuu.
home-me-link = Oma byalag: tilaukset ja omat tiedot
home-mine = Omat yhdistykset
home-municipalities = Valitse kunta
home-q = Kylä, yhdistys tai kunta
home-register = Puuttuuko yhdistyksesi?
home-register-do = Lisää yhdistys
home-register-text = Jos olet hallituksessa, voit lisätä yhdistyksen itse. Siihen menee muutama minuutti.
home-search = Hae
home-search-label = Hae kylää tai yhdistystä
home-sign-in = Kirjaudu sisään
home-title = Etsi kyläsi

me-associations = Omat yhdistykset
me-category-honorary = kunniajäsen
me-category-supporting = kannatusjäsen
me-category-voting = äänioikeutettu jäsen
me-county = Katso lääniä
me-data-address = Osoite
me-data-back = Takaisin omaan byalagiin
me-data-birth-year = Syntymävuosi
me-data-category = Jäsenyys
me-data-email = Sähköposti
me-data-fee-years = Maksetut vuodet
me-data-intro = Nämä tiedot yhdistyksesi ovat tallentaneet sinusta. Muut jäsenet eivät näe niitä.
me-data-joined = Jäsen alkaen
me-data-left = Jäsen saakka
me-data-link = Omat tiedot
me-data-link-text = Katso, mitä yhdistyksesi ovat tallentaneet sinusta.
me-data-name = Nimi
me-data-none = Et ole missään jäsenluettelossa
me-data-none-text = Löydämme sinut sähköpostiosoitteen ja nimen perusteella. Oletko silti jäsen? Pyydä sihteeriä kirjaamaan juuri tämä osoite.
me-data-number = Jäsennumero
me-data-phone = Puhelin
me-data-title = Omat tiedot
me-data-unknown = ei tiedossa
me-data-wrong = Onko jokin väärin? Kirjoita yhdistykselle:
me-data-wrong-board = Onko jokin väärin? Kerro yhdistyksen sihteerille.
me-feeds = Omat tilaukset
me-feeds-caption = Omat kalenterilinkkini
me-feeds-close = Sulje
me-feeds-close-do = Sulje linkki
me-feeds-purpose = Käytössä
me-feeds-unused = ei vielä
me-feeds-used = Haettu viimeksi
me-feeds-subscribe = Yhdistyksen { $name } kalenteri
me-feeds-text = Tuo yhdistyksen tapahtumat puhelimesi kalenteriin.
me-member = jäsen
me-none = Et kuulu vielä mihinkään yhdistykseen
me-none-do = Etsi yhdistyksesi
me-none-text = Tunnistamme sinut sähköpostiosoitteesta. Pyydä sihteeriä lisäämään se jäsenluetteloon, niin yhdistys näkyy täällä.
me-operator-link = Ylläpito
me-operator-link-text = Kuinka paljon täällä on, ja kirjeet, jotka eivät menneet perille.
me-own = Minusta
me-sign-out = Kirjaudu ulos
me-signed-in = Olet kirjautunut osoitteella { $email }.
me-title = Oma byalag
me-tokens-link = Ohjelmien avaimet
me-tokens-link-text = Jos annat oman ohjelmasi lukea tai kirjoittaa puolestasi.
me-visible-link = Kuka näkee minut?
me-visible-link-text = Mitä kukin näkee sinusta, yksi lause tehtävää kohti.

visible-board = Jos sinulla on tehtävä
visible-board-text = Jäsenet näkevät aina, kenellä on mikin tehtävä. Muut näkevät sen vain, jos olet suostunut siihen.
visible-intro = Tällä sivulla kerrotaan, kuka näkee mitäkin jäsenestä. Se on sama kaikissa yhdistyksissä, eikä kukaan voi muuttaa sitä salaa.
visible-member = Muut jäsenet
visible-member-sees = Eivät näe jäsenluetteloa. He näkevät, ketkä ovat hallituksessa.
visible-never = Mitä ei koskaan tapahdu
visible-never-text = Tietojasi ei myydä, ei näytetä muille yhdistyksille eikä anneta kunnalle. Emme koskaan tallenna henkilötunnuksia.
visible-office = Kyläneuvosto ja läänin verkosto
visible-office-sees = Näkevät yhdistyksen jäsenmäärän, ja vain jos jäseniä on vähintään viisi. Eivät koskaan näe, kuka olet.
visible-operator = Palvelun ylläpitäjä
visible-operator-sees = Ei näe mitään siitä, mitä yhdistykset ovat tallentaneet.
visible-others = Kaikki muut
visible-posts = Oma yhdistyksesi
visible-posts-text = Tehtävä antaa oikeuden nähdä ensimmäisestä päivästä viimeiseen, ja sitten oikeus päättyy.
visible-sees-all = Näkee nimesi, yhteystietosi ja sen, mitkä vuodet olet maksanut.
visible-sees-contact = Näkee nimesi ja yhteystietosi, mutta ei sitä, oletko maksanut.
visible-sees-fees = Näkee nimesi ja sen, mitkä vuodet olet maksanut, mutta ei yhteystietojasi.
visible-sees-names = Näkee nimesi jäsenluettelossa, mutta ei yhteystietoja eikä maksuja.
visible-sees-nothing = Ei näe jäsenluetteloa.
visible-self = Sinä itse
visible-self-sees = Näet kaiken, mitä yhdistyksesi ovat tallentaneet sinusta, kohdassa Omat tiedot.
visible-stranger = Kirjautumaton kävijä
visible-stranger-sees = Näkee yhdistyksen nimen, paikan ja avoimet tapahtumat. Ei näe jäseniä.
visible-title = Kuka näkee minut?

about-languages = Kielet
about-languages-text = Sivut ovat ruotsiksi, englanniksi ja suomeksi. Mitään ei käännetä koneella meänkieleksi tai saameksi: jos kukaan ei ole tarkistanut tekstiä, se näytetään ruotsiksi.
about-licence = Vapaa ohjelmisto
about-licence-text = byalag on vapaa ohjelmisto, jonka lisenssi on { $licence }. Kuka tahansa saa käyttää, tutkia ja muuttaa sitä.
about-private = Kukaan ei seuraa
about-private-text = Sivut eivät hae mitään muualta. Täällä ei ole mainoksia, seurantaa eikä muiden yritysten karttoja, kirjasimia tai laskureita. Käytämme vain evästeitä, joita tarvitaan kirjautumiseen ja kielen muistamiseen.
about-programs = Jos teet ohjelmia
about-programs-link = Lue, miten rajapinta toimii
about-programs-text = Kaiken, minkä voi tehdä sivuilla, voi tehdä myös toisesta ohjelmasta.
about-title = Tietoja byalagista
about-version = Versio { $version }
about-visible-link = Kuka näkee minut?
about-what = byalag on paikka, jossa kylien yhdistykset hoitavat omat asiansa: jäsenet, kalenterin, hallituksen ja kokoukset, yhdessä paikassa, joka pysyy, kun hallitus vaihtuu.
about-whose = Yhdistys omistaa tietonsa. Ne voi milloin tahansa hakea ulos tavallisina tiedostoina.

operator-accounts = Tilejä
operator-associations = Yhdistyksiä
operator-failed = Kirjeet, jotka eivät menneet perille
operator-failed-none = Kaikki kirjeet ovat menneet perille tai ovat matkalla.
operator-intro = Täältä näet, että kaikki toimii. Et näe mitään siitä, mitä yhdistykset ovat tallentaneet.
operator-letters-failed = Kirjeitä, jotka eivät menneet perille
operator-letters-queued = Kirjeitä odottamassa
operator-letters-sending = Kirjeitä matkalla
operator-letters-sent = Lähetettyjä kirjeitä
operator-retry = Yritä uudelleen
operator-retry-do = Lähetä uudelleen
operator-title = Ylläpito
operator-unsent = Kirjautumiskirjeet
operator-unsent-none = Kukaan ei ole vielä pyytänyt päästä sisään.
operator-unsent-text = Sähköpostipalvelinta ei ole valittu, joten kirjeet jäävät tänne. Anna koodi sille, joka sitä pyysi, eikä kenellekään muulle.

mail-at = Kirjoitettu
mail-back = Etusivulle
mail-count = Kirjeet { $first }–{ $last }, uusimmat ensin.
mail-intro = Demossa kirjeitä ei oikeasti lähetetä. Tässä on se, mitä olisi lähetetty.
mail-newer = Uudemmat kirjeet
mail-none = Ei vielä kirjeitä
mail-none-text = Kirjaudu sähköpostiosoitteella, niin tänne tulee kirje.
mail-older = Vanhemmat kirjeet
mail-paging = Lisää kirjeitä
mail-read = Lue kirje
mail-reason = Miksi
mail-recipient = Vastaanottaja
mail-state-failed = Ei mennyt perille
mail-state-queued = Odottaa
mail-state-sending = Matkalla
mail-state-sent = Lähetetty
mail-subject = Aihe
mail-title = Lähetetyt kirjeet

demo-intro = Kaikki täällä on keksittyä, joten kokeile vapaasti. Valitse, kuka haluat olla.
demo-mail-link = Katso lähetetyt kirjeet
demo-person-member = Kylän jäsen. Näkee kalenterin ja omat tietonsa.
demo-person-officer = Työskentelee läänin toimistossa. Näkee kaikki läänin yhdistykset.
demo-person-secretary = Kylän sihteeri. Hoitaa jäsenluetteloa ja kalenteria.
demo-title = Tämä on demo

done-me-feed-closed = Linkki on suljettu. Sitä käyttänyt ohjelma ei saa enää mitään.
done-letter-retried = Kirje on taas matkalla.

code-letter-not-failed = Kirje on jo matkalla tai mennyt perille. Lataa sivu uudelleen.
code-year-out-of-range = Valitse vuosi väliltä 2000–2100.
