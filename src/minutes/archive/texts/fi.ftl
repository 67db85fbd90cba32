# Arkisto: pöytäkirja paperilla, otteet, paketit ja haku päätöksistä.

# Pöytäkirjan alussa
archive-minutes-heading = Pöytäkirja: { $title }
archive-extract-heading = Pöytäkirjanote: { $title }
archive-draft = Luonnos. Tekstiä voi muuttaa, kunnes pöytäkirja on lukittu.
archive-not-adjusted = Teksti on lukittu, mutta kaikki eivät ole vielä tarkastaneet sitä.
archive-number = Yhdistyksen tunnus
archive-kind = Kokouksen laji
archive-kind-annual = Vuosikokous
archive-kind-extra-annual = Ylimääräinen vuosikokous
archive-kind-member = Jäsenkokous
archive-kind-board = Hallituksen kokous
archive-kind-constituting = Hallituksen järjestäytymiskokous
archive-when = Aika
archive-from-until = { $from } – { $until }
archive-place = Paikka
archive-called = Kokouskutsu lähetettiin
archive-chair = Kokouksen puheenjohtaja
archive-secretary = Kokouksen sihteeri
archive-adjusters = Pöytäkirjantarkastajat
archive-tellers = Ääntenlaskijat
archive-waived = Hallituksen tekemät poikkeukset
archive-footer = { $association }, { $day }

# Pykälät
archive-paragraph = § { $number } { $heading }
archive-decision = Päätös
archive-dissents = Eriävät mielipiteet
archive-dissent = { $name } jätti päätökseen eriävän mielipiteen.
archive-vote-acclamation = Kokous äänesti suosionosoituksin.
archive-vote-show-of-hands = Kokous äänesti käsiä nostamalla.
archive-vote-secret = Kokous äänesti suljetuin lipuin.
archive-vote-entitled =
    { $count ->
        [one] Läsnäolijoilla oli yhteensä 1 ääni.
       *[other] Läsnäolijoilla oli yhteensä { $count } ääntä.
    }
archive-vote-majority-simple = Eniten ääniä saanut ehdotus voitti.
archive-vote-majority-absolute = Vaadittiin yli puolet äänistä.
archive-vote-majority-bylaws = Vaadittiin se enemmistö, jolla sääntöjä voi muuttaa.
archive-vote-majority-percent =
    { $percent ->
        [67] Vaadittiin vähintään kaksi kolmasosaa äänistä, kuten säännöt niiden muuttamisesta määräävät.
       *[other] Vaadittiin vähintään { $percent } prosenttia äänistä, kuten säännöt niiden muuttamisesta määräävät.
    }
archive-vote-casting = Äänet menivät tasan, ja puheenjohtajan ääni ratkaisi.
archive-vote-option = Ehdotus
archive-vote-votes = Äänet
archive-vote-abstained = Pidättyi
archive-elected =
    { $years ->
        [one] { $name } valittiin tehtävään { $post } 1 vuodeksi.
       *[other] { $name } valittiin tehtävään { $post } { $years } vuodeksi.
    }
archive-task-what = Tehtävä
archive-task-who = Kuka
archive-task-due = Viimeistään

# Allekirjoitukset, läsnäolijat, ääniluettelo, liitteet
archive-signatures = Allekirjoitukset
archive-signatures-text = Pöytäkirjan paperilla tarkastava allekirjoittaa viivalle. Sähköisesti tarkastaneista näkyy tässä päivä ja kellonaika.
archive-sign-secretary = Pöytäkirjan laati, kokouksen sihteeri
archive-sign-chair = Tarkastanut, kokouksen puheenjohtaja
archive-sign-adjuster = Tarkastanut, pöytäkirjantarkastaja
archive-told-signed = Tarkasti sähköisesti { $when }
archive-told-paper = Allekirjoitti paperilla, merkitty { $when }
archive-attendance = Läsnä
archive-attendance-count =
    { $count ->
        [one] 1 henkilö osallistui.
       *[other] { $count } henkilöä osallistui.
    }
archive-attendance-guests =
    { $count ->
        [one] Lisäksi paikalla oli 1 vieras.
       *[other] Lisäksi paikalla oli { $count } vierasta.
    }
archive-name = Nimi
archive-came = Tuli
archive-left = Lähti ennen loppua
archive-guest = { $name } (vieras)
archive-roll = Ääniluettelo
archive-roll-text =
    { $count ->
        [one] Ääniluettelo vahvistettiin { $moment }. Läsnäolijoilla oli silloin 1 ääni.
       *[other] Ääniluettelo vahvistettiin { $moment }. Läsnäolijoilla oli silloin { $count } ääntä.
    }
archive-proxy = { $holder } äänestää valtakirjalla, jonka on antanut { $giver }.
archive-appendices = Liitteet
archive-appendices-text = Jokaisen liitteen nimen alla on tiedoston tarkistussumma (SHA-256).
archive-appendix-number = Nro
archive-appendix = Liite
archive-appendix-name = { $title } ({ $file })

# Tarkastus
archive-evidence = Tarkastus
archive-evidence-text = Lukitulla tekstillä on tämä tarkistusarvo (SHA-256). Jokainen tarkastus koskee juuri sitä tekstiä.
archive-evidence-none = Kukaan ei ole vielä tarkastanut.
archive-adjusted-who = Nimi
archive-adjusted-as = Tehtävä
archive-adjusted-how = Miten
archive-adjusted-when = Milloin
archive-role-chair = kokouksen puheenjohtaja
archive-role-adjuster = pöytäkirjantarkastaja
archive-way-signed = kirjautuneena
archive-way-paper = paperilla
archive-adjusted-note = { $name } merkitsi: { $note }
archive-addendum = Lisäys { $number }

# Ote
archive-certified = Otteen oikeaksi todistavat
archive-certified-text = Paikka ja päiväys:
archive-certified-name = Allekirjoitus ja nimenselvennys
archive-extract-adjusted = Pöytäkirja, josta tämä pykälä on otettu, on tarkastettu.
archive-extract-not-adjusted = Kaikki eivät ole vielä tarkastaneet pöytäkirjaa, josta tämä pykälä on otettu.
archive-extract-signed = { $name }, { $role }, tarkasti sähköisesti { $day }.
archive-extract-paper = { $name }, { $role }, allekirjoitti paperilla. Se merkittiin { $day }.
archive-extract-awaited = { $name }, { $role }, ei ole vielä tarkastanut.
archive-extract-corrected = Pöytäkirjaa on korjattu sen lukitsemisen jälkeen. Katso, koskeeko korjaus tätä kohtaa:
archive-extract-addendum = Lisäys { $number }, { $day }, tarkastettu
archive-extract-addendum-open = Lisäys { $number }, { $day }, kaikki eivät ole vielä tarkastaneet
archive-extract-noted = Joku tarkastajista on jättänyt eriävän mielipiteen. Se on pöytäkirjassa.
archive-extract-whole = Ote on pöytäkirjasta, jonka lukitulla tekstillä on tämä tarkistusarvo (SHA-256):

# Paketti
archive-index-hash = Tarkistusarvo
archive-index-hash-text = Tämä on lukitun tekstin eli tiedoston content.json tarkistusarvo. Sen tekstin tarkastajat vahvistivat.
archive-index-files = Tiedostot
archive-index-check = Tarkista itse
archive-index-check-text = Tiedosto VERIFY.txt kertoo englanniksi, miten tarkistat, ettei mitään tiedostoa ole muutettu. Tarvitset vain ohjelman, joka laskee SHA-256-summan.
archive-year-title = Pöytäkirjat { $year }
archive-year-text = Jokaisella kokouksella on kansio, jossa on pöytäkirja, liitteet sekä tiedot siitä, miten kokous kutsuttiin koolle ja pöytäkirja tarkastettiin. Tiedosto minutes.pdf on luettava pöytäkirja. Tämän sivun vieressä oleva luettelo SHA256SUMS sisältää kaikkien kansioiden jokaisen tiedoston tarkistussumman.

# Haku päätöksistä
archive-decisions-title = Mitä päätimme?
archive-decisions-intro = Hae kaikkien vuosien pöytäkirjojen pykälistä.
archive-decisions-search = Hae päätöksistä
archive-decisions-q = Hae
archive-decisions-q-hint = Esimerkiksi laituri. Kaikkien kirjoittamiesi sanojen pitää olla pykälässä.
archive-decisions-year = Vuosi
archive-decisions-none = Missään pykälässä ei ole näitä sanoja
archive-decisions-none-text = Kokeile vähempiä sanoja, lyhyempää sanan osaa tai toista vuotta.
archive-decisions-empty = Haettavia pöytäkirjoja ei vielä ole
archive-decisions-empty-text = Päätökset näkyvät täällä, kun ensimmäinen pöytäkirja on tarkastettu.
archive-decisions-paging = Lisää päätöksiä
archive-decisions-next = Vanhemmat päätökset
archive-found-at = { $meeting }, { $day }
archive-packages-title = Kokonainen vuosi talteen
archive-packages-text = Jokaisessa tiedostossa ovat vuoden lukitut pöytäkirjat liitteineen, kokouskutsuineen ja tarkistussummineen. Luovuta se yhdistysarkistoon ja säilytä kopio.

# Virheet
code-archive-not-locked = Pöytäkirjaa ei ole vielä lukittu. Lukitse se ensin, niin voit ottaa tämän.
