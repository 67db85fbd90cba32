# Kokouskutsu: kirjeet, ilmoitukset ja todiste siitä, että kokous on kutsuttu koolle.

# Kirje
call-subject-call = Kokouskutsu: { $title }, { $when }
call-subject-change = Muutos: { $title }, { $when }
call-subject-cancellation = PERUTTU: { $title }, { $when }
call-subject-adjournment = Jatkuu: { $title }, { $when }
call-letter-hello = Hei { $names }!
call-letter-opening-call = { $association } kutsuu sinut kokoukseen: { $title }.
call-letter-opening-change = Kokous on muuttunut: { $title }, { $association }. Nyt pätee tämä.
call-letter-opening-cancellation = Kokous on peruttu: { $title }, { $association }. Alla mainittua kokousta ei siis pidetä.
call-letter-over = Kokous on päätetty eikä jatku tuona päivänä. Päätökset ovat pöytäkirjassa.
call-letter-opening-adjournment = Kokous jäi kesken ja jatkuu toisena päivänä: { $title }, { $association }. Nyt pätee tämä.
call-letter-annual = Se on yhdistyksen vuosikokous ({ $meeting }).
call-letter-when = Aika: { $when }
call-letter-where = Paikka: { $place }
call-letter-remote = Etänä: { $url }
call-letter-agenda = Esityslista
call-letter-remaining = Jäljellä olevat asiat
call-letter-proposer = Aloitteen tekijä: { $name }
call-letter-opinion = Lausunto ({ $board }): { $opinion }
call-letter-documents = Asiakirjat kokouksen sivulla: { $titles }
call-letter-motions = Aloitteet on jätettävä viimeistään { $day }.
call-letter-page = Kokouksen sivu, jossa ovat esityslista ja asiakirjat:
call-letter-regards =
    Terveisin
    { $association }, { $board }

# Lehti-ilmoitus ja seinäilmoitus
call-advert-calls = { $association } kutsuu jäsenensä kokoukseen: { $title }.
call-advert-goes-on = Kokous jatkuu toisena päivänä: { $title }, { $association }.
call-advert-agenda = Esityslista: { $points }.
call-advert-more = Lue lisää: { $url }
call-advert-welcome = Tervetuloa!
call-poster-calls = kutsuu kokoukseen
call-poster-goes-on = kutsuu jatkamaan kokousta
call-poster-more = Lue koko kutsu kokouksen sivulta. Osoita ruutua puhelimen kameralla tai kirjoita osoite:
call-poster-code = Koodi, joka vie kokouksen sivulle
call-poster-put-up = Kiinnitetty ____________, kiinnittäjä ______________________________
call-paper-no-letters = Tulostettavia kirjeitä ei ole. Kaikilla kutsuttavilla on sähköposti, tai heidän osoitteensa puuttuu.
call-paper-labels = Osoitetarrat

# Kutsutavat
call-channel-email = Sähköposti
call-channel-letter = Kirje
call-channel-poster = Seinäilmoitus
call-channel-advert = Lehti-ilmoitus
call-channel-website = Verkkosivut
call-channel-counts = { $channel } – sääntöjen mukainen kutsutapa
call-channel-extra = { $channel } – ei sääntöjen mukainen kutsutapa, mutta voi auttaa

# Kutsuminen
call-title = Kutsu kokous koolle
call-title-again = Kutsu uudelleen
call-title-change = Ilmoita muutoksesta
call-sum =
    { $people ->
        [one] 1 henkilö saa kutsun
       *[other] { $people } henkilöä saa kutsun
    }, { $post } kirjeenä, { $none } jää tavoittamatta.
call-do =
    { $count ->
        [0] Kutsu kokous koolle
        [one] Lähetä kutsu 1 henkilölle
       *[other] Lähetä kutsu { $count } henkilölle
    }
call-do-change =
    { $count ->
        [0] Ilmoita muutoksesta
        [one] Ilmoita muutoksesta 1 henkilölle
       *[other] Ilmoita muutoksesta { $count } henkilölle
    }
call-findings = Tämä ei ole sääntöjen mukaista
call-finding-voids = Voi tehdä kokouksesta pätemättömän
call-blocked = Korjaa asia ensin tai anna hallituksen päättää poikkeuksesta. Se tehdään kokouksen yleissivulla. Sitä ennen kokousta ei voi kutsua koolle.
call-to-overview = Kokouksen yleissivulle
call-channels = Näin kutsutte
call-channels-hint = Kirje lähtee niille, jotka eivät saa sähköpostia. Seinäilmoitus, lehti-ilmoitus ja verkkosivut tavoittavat kaikki kerralla, mutta ne kiinnität tai julkaiset itse.
call-message = Oma tervehdys
call-message-hint = Se tulee kirjeen alkuun. Jätä tyhjäksi, jos sitä ei tarvita.
call-subject = Aihe
call-subject-hint = Jos jätät tyhjäksi, aiheena on: { $subject }
call-anyway = Miksi kutsutte silti?
call-anyway-hint = Jotakuta ei tavoiteta millään sääntöjen hyväksymällä tavalla. Valitse vielä yksi tapa tai kirjoita hallituksen peruste. Se näkyy todisteessa.
call-show = Näytä, mitä valinta tarkoittaa
call-text = Kutsun teksti
call-text-hello = Jokainen kirje alkaa vastaanottajien nimillä.
call-who = Kuka sen saa
call-who-unreachable = Ei tavoiteta sähköpostilla eikä kirjeellä
call-who-unreachable-text = Heiltä puuttuu sähköposti ja täydellinen osoite. Anna kutsu käteen tai täydennä jäsenluetteloa.
call-who-post =
    { $count ->
        [one] 1 kirjekuori
       *[other] { $count } kirjekuorta
    }
call-who-email =
    { $count ->
        [one] 1 sähköposti
       *[other] { $count } sähköpostia
    }
call-print = Tulostettavat
call-print-text = Kirjeet sopivat ikkunakuoriin, joissa ikkuna on oikealla (C5 tai E65). Ne ovat postinumerojärjestyksessä.
call-print-letters = Kirjeet (PDF)
call-print-labels = Osoitetarrat (PDF)
call-print-poster-a4 = Seinäilmoitus A4 (PDF)
call-print-poster-a3 = Seinäilmoitus A3 (PDF)
call-print-advert = Lehti-ilmoituksen teksti
call-print-evidence = Todiste PDF-tiedostona

# Säännöt
call-rule-notice-too-short = kutsuaika
call-rule-annual-too-late = vuosikokouksen viimeinen päivä
call-rule-channel-missing = kaikkien kutsuminen sääntöjen hyväksymällä tavalla
call-rule-points-missing = vuosikokouksen pakolliset asiat
call-rule-bylaw-change-not-named = sääntömuutoksen mainitseminen kutsussa
call-rule-motion-late = aloitteiden viimeinen päivä
call-rule-in-the-past = kutsuminen ennen kokousta
call-broken-notice-too-short = Kutsu olisi pitänyt lähettää viimeistään { $day }.
call-broken-annual-too-late = Vuosikokous olisi pitänyt pitää viimeistään { $day }.
call-broken-channel-missing = Jotakuta ei tavoiteta millään sääntöjen hyväksymällä tavalla. Valitse vielä yksi tapa tai kirjoita, miksi kutsutte silti.
call-broken-points-missing = Esityslistalta puuttuu asioita, jotka vuosikokouksessa on käsiteltävä.
call-broken-points-missing-named = Esityslistalta puuttuu: { $points }.
call-broken-bylaw-change-not-named = Esityslistalla on sääntömuutos, mutta sen teksti puuttuu.
call-broken-motion-late = Aloite on tullut myöhässä.
call-broken-in-the-past = Kokouspäivä { $day } on jo mennyt.

# Todiste
call-evidence-title = Onko kokous kutsuttu koolle sääntöjen mukaan?
call-answer-yes = Kyllä, kokous on kutsuttu koolle sääntöjen mukaan.
call-answer-yes-text = Kaikki on kutsuttu ajoissa ja sääntöjen hyväksymällä tavalla.
call-answer-waived = Kyllä, hallituksen päättämällä poikkeuksella.
call-answer-waived-text = Kutsu ei noudata sääntöjä kaikessa. Poikkeus ja sen peruste näkyvät alla. Kokous päättää, hyväksyykö se poikkeuksen.
call-answer-waiting = Ei vielä selvää.
call-answer-waiting-text = Jotakin on matkalla tai vielä tulostettava, kiinnitettävä tai merkittävä. Aloita luettelon alusta.
call-answer-other-day = Ei siihen päivään, jona kokous pidettiin.
call-answer-other-day-text = Kutsu koski toista päivää. Se, joka ei saanut tietää siitä, voi moittia päätöksiä. Kokous ratkaisee, hyväksyykö se päivän.
call-answer-no = Ei, ei niin kuin säännöt vaativat.
call-answer-no-text = Ketään ei ole kutsuttu, tai kutsu lähti liian myöhään.
call-answer-unconfirmed =
    { $count ->
        [one] Yhden sähköpostin perillemenoa ei ole vahvistettu.
       *[other] { $count } sähköpostin perillemenoa ei ole vahvistettu.
    }
call-asked-channels = Näin saa kutsua
call-asked-latest = Viimeinen kutsupäivä
call-asked-called = Kutsu lähti
call-waived = Poikkeukset säännöistä
call-waived-why = { $rule }: ”{ $why }” { $by }, { $day }
call-heading-call = Kokouskutsu, lähetys { $number }
call-heading-change = Ilmoitus muutoksesta, lähetys { $number }
call-heading-cancellation = Ilmoitus kokouksen peruuttamisesta, lähetys { $number }
call-heading-adjournment = Ilmoitus kokouksen jatkumisesta toisena päivänä, lähetys { $number }
call-at = Lähetetty { $when }.
call-counts = Nimellä kutsuttuja { $people }: sähköpostilla { $email }, kirjeellä { $letter }. Perillä { $delivered }, ei mennyt perille { $bounced }, postitettu { $printed }, kiinnitetty tai julkaistu { $posted }.
call-by = Kutsuttu näin: { $channels }.
call-told-by = Ilmoitettu näin: { $channels }.
call-column-name = Nimi
call-column-channel = Tapa
call-column-address = Osoite tai paikka
call-column-state = Tila
call-column-when = Milloin ja kuka
call-column-do = Toimi
call-when-by = { $when }, { $name }
call-state-handed-over = Matkalla
call-state-delivered = Perillä
call-state-bounced = Ei mennyt perille
call-state-printed = Postitettu
call-state-by-hand = Annettava käteen
call-state-waiting-email = Odottaa
call-state-waiting-letter = Postitettava
call-state-waiting-poster = Kiinnitettävä
call-state-waiting-advert = Painettava
call-state-waiting-website = Julkaistava
call-state-posted-poster = Kiinnitetty
call-state-posted-advert = Painettu
call-state-posted-website = Julkaistu
call-evidence-as-of = Tilanne { $when }.
call-evidence-page = Sivu
call-rows = Kuka on kutsuttu ja miten
call-rows-more = Kaikkia { $count } riviä ei näytetä tässä.
call-group-bounced =
    { $count ->
        [one] Sähköposti 1 henkilölle ei mennyt perille
       *[other] Sähköposti { $count } henkilölle ei mennyt perille
    }
call-group-for-all =
    { $count ->
        [one] Kaikille yhtä aikaa: 1 ilmoitus seinällä, lehdessä tai verkossa
       *[other] Kaikille yhtä aikaa: { $count } ilmoitusta seinällä, lehdessä tai verkossa
    }
call-group-by-hand =
    { $count ->
        [one] 1 kirje annetaan käteen
       *[other] { $count } kirjettä annetaan käteen
    }
call-group-to-post =
    { $count ->
        [one] 1 kirje on postittamatta
       *[other] { $count } kirjettä on postittamatta
    }
call-group-on-the-way =
    { $count ->
        [one] Sähköposti 1 henkilölle on matkalla
       *[other] Sähköposti { $count } henkilölle on matkalla
    }
call-group-delivered =
    { $count ->
        [one] Sähköposti 1 henkilölle on perillä
       *[other] Sähköposti { $count } henkilölle on perillä
    }
call-group-posted =
    { $count ->
        [one] 1 kirje on postitettu tai annettu
       *[other] { $count } kirjettä on postitettu tai annettu
    }
call-none = Ketään ei ole vielä kutsuttu
call-none-text = Kun kutsu on lähtenyt, näet tästä, kuka sen sai, miten ja milloin.
call-held = Kokous pidettiin: { $day }.
call-moved = Kokousta on siirretty kutsun jälkeen
call-moved-text = Kutsutut eivät vielä tiedä siitä.
call-moved-do = Ilmoita muutoksesta
call-by-letter = Lähetä kirjeenä
call-printed-do = Annettu tai postitettu tänään
call-posted-do = Merkitse tehdyksi
call-printing = Onko kaikki kirjeet postitettu?
call-printing-do = Kaikki kirjeet on postitettu
call-posting = Lisää seinäilmoitus tai lehti-ilmoitus
call-posting-do = Lisää
call-mark-at = Päivä
call-mark-by-name = Kuka
call-mark-place = Missä
call-photo = Kuva ilmoituksesta
call-photo-do = Tallenna kuva
call-picture = Kuva

# Peruttu
call-cancel-link = Peru kokous
call-cancel-title = Peru { $title }
call-cancel-sum =
    { $email ->
        [one] 1 henkilö saa tiedon sähköpostilla
       *[other] { $email } henkilöä saa tiedon sähköpostilla
    } ja { $post } kirjeellä. { $hand } on tavoitettava itse.
call-cancel-called = Sähköpostit lähtevät heti. Kirjeet ja ilmoitus peruuttamisesta on tulostettava, postitettava ja kiinnitettävä itse. Kokous jää kalenteriin peruttuna.
call-cancel-draft = Ketään ei ole vielä kutsuttu, joten kenellekään ei tarvitse ilmoittaa.
call-cancel-motions = Tulleet aloitteet odottavat seuraavaa kokousta. Tätä ei voi perua.
call-cancel-message-hint = Se tulee ilmoituksen alkuun, esimerkiksi miksi kokous on peruttu.
call-cancel-do = Peru kokous
call-cancel-not = Pidä kokous

# Kun jotakin on tehty
done-meeting-called = Kutsu on lähtenyt. Tästä näet, miten se menee perille.
done-change-told = Muutoksesta on ilmoitettu.
done-meeting-cancelled = Kokous on peruttu.
done-receipt-marked = Se on merkitty.
done-letters-printed = Kirjeet on merkitty postitetuiksi.
done-posting-added = Se on lisätty.
done-letter-added = Kirje on tulostettavien joukossa.
done-photo-added = Kuva on tallennettu.

# Virheet
code-call-would-void = Kutsu voisi tehdä kokouksesta pätemättömän. Korjaa tässä mainitut asiat tai päättäkää poikkeuksesta.
code-call-notice-too-short = Kutsu olisi pitänyt lähettää viimeistään { $day }. Siirrä kokousta tai päättäkää poikkeuksesta.
code-call-annual-too-late = Vuosikokous olisi pitänyt pitää viimeistään { $day }.
code-call-channel-missing = Jotakuta ei tavoiteta millään sääntöjen hyväksymällä tavalla. Valitse vielä yksi tapa tai kirjoita, miksi kutsutte silti.
code-call-points-missing = Esityslistalta puuttuu asioita, jotka vuosikokouksessa on käsiteltävä. Lisää ne.
code-call-bylaw-change-not-named = Kirjoita esityslistan kohtaan, miten sääntöjä muutetaan.
code-call-motion-late = Aloite on tullut myöhässä.
code-call-in-the-past = Kokouspäivä on jo mennyt. Valitse toinen päivä.
code-call-why-needed = Kirjoita peruste vähintään viidellä merkillä.
code-call-channel-unfit = Sitä tapaa ei voi valita tässä.
code-call-nothing-changed = Aika ja paikka ovat samat kuin viimeisimmässä lähetyksessä. Ilmoitettavaa ei ole.
code-meeting-called-already = Kokous on jo kutsuttu koolle.
code-meeting-not-called = Kokoukseen ei ole vielä kutsuttu ketään. Kutsu ensin.
code-receipt-state-unfit = Tätä ei voi merkitä niin.
code-receipt-day-future = Päivä on tulevaisuudessa. Kirjoita päivä, jona se tehtiin.
code-receipt-place-needed = Kirjoita, missä se on tai mikä lehti se oli.
code-receipt-not-bounced = Sähköposti ei ole palannut. Kirje tarvitaan vain, kun se ei mennyt perille.
code-receipt-letter-there = Tälle henkilölle on jo kirje.
code-receipt-no-address = Jäsenluettelosta puuttuu täydellinen osoite. Kirjoita se ensin tai anna kutsu käteen.
code-receipt-photo-type = Valitse kuva: JPEG, PNG tai WebP.
