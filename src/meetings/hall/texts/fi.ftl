# Kokouksen sivujen yläosa
hall-open = Avaa kokous
hall-resume = Jatka kokousta
hall-adjourn = Keskeytä kokous
hall-other-day = Kokous on määrä pitää { $when }, eikä se ole tänään. Päätökset, jotka tehdään muuna kuin jäsenten tiedossa olevana päivänä, voivat olla pätemättömiä.
hall-other-day-sure = Avaa kokous silti
hall-close = Päätä kokous
hall-state-draft = Kokousta suunnitellaan.
hall-state-called = Kokousta ei ole vielä avattu.
hall-state-open = Kokous on ollut käynnissä kello { $time } alkaen.
hall-state-adjourned = Kokous on keskeytetty, ja se jatkuu { $when }.
hall-state-closed = Kokous päättyi { $time }.
hall-state-cancelled = Kokous on peruttu.
hall-present =
    { $members ->
        [one] Paikalla on 1 jäsen
       *[other] Paikalla on { $members } jäsentä
    } ja { $guests ->
        [one] 1 vieras.
       *[other] { $guests } vierasta.
    }
hall-votes =
    { $count ->
        [one] Heillä on 1 ääni.
       *[other] Heillä on { $count } ääntä.
    }
hall-present-over =
    { $members ->
        [one] Loppuun asti oli mukana 1 jäsen
       *[other] Loppuun asti oli mukana { $members } jäsentä
    } ja { $guests ->
        [one] 1 vieras.
       *[other] { $guests } vierasta.
    }
hall-votes-over =
    { $count ->
        [one] Heillä oli 1 ääni.
       *[other] Heillä oli { $count } ääntä.
    }
hall-quorum-met = Kokous voi päättää: säännöt edellyttävät { $needed } jäsentä, paikalla on { $present }.
hall-quorum-short = Paikalla on liian vähän väkeä sääntöjen mukaiseen päätökseen: säännöt edellyttävät { $needed } jäsentä, paikalla on { $present }.
hall-quorum-warn = Liian vähän
hall-now = Käsitellään nyt: { $point }
hall-queue-saved = Tallennettu.
hall-queue-waiting = Odotetaan yhteyttä. Lähettämättä: #. Mitään ei ole kadonnut.
hall-queue-sign-in = Kirjaudu uudelleen toisessa välilehdessä. Odottavat tiedot säilyvät ja lähetetään sen jälkeen. Lähettämättä: #.
hall-queue-refused = Jotakin ei voitu tallentaa:
hall-queue-unsent = Lähettämättä: #. Jos kirjaudut nyt ulos, se katoaa. Kirjaudutaanko silti ulos?
hall-more = { $title }: läsnäolo, ääniluettelo ja muuta
hall-sections = Kokouksen osat
hall-section-attendance = Läsnäolo
hall-section-roll = Ääniluettelo
hall-section-officers = Valitut
hall-section-points = Asiat

# Läsnäolo
hall-attendance-title = Läsnäolo
hall-attendance-not-now = Läsnäolon voi merkitä tuntia ennen kokousta ja siihen asti, kun kokous päätetään.
hall-search = Hae nimellä
hall-search-hint = Etu- tai sukunimen alku riittää.
hall-search-lost = Yhteys on poikki, joten haku ei onnistunut. Paina Hae, kun yhteys on palannut.
hall-only-present = Vain paikalla olevat
hall-only-stayed = Vain loppuun asti mukana olleet
hall-count =
    { $count ->
        [one] Näkyvissä 1 nimi.
       *[other] Näkyvissä { $count } nimeä.
    }
hall-count-more =
    { $count ->
        [one] Näkyvissä on ensimmäinen nimi. Kirjoita nimi hakukenttään, niin löydät lisää.
       *[other] Näkyvissä on { $count } ensimmäistä nimeä. Kirjoita nimi hakukenttään, niin löydät lisää.
    }
hall-rest =
    { $count ->
        [one] Näytä vielä 1 nimi
       *[other] Näytä vielä { $count } nimeä
    }
hall-nobody = Ketään ei löytynyt
hall-nobody-text = Kokeile toista kirjoitustapaa. Henkilön, joka ei ole jäsen, voi merkitä vieraaksi.
hall-arrive = Tuli
hall-leave = Lähti
hall-is-here = Paikalla
hall-is-away = Ei paikalla
hall-was-here = Mukana loppuun asti
hall-was-away = Ei mukana loppuun asti
hall-mark-born = syntynyt { $year }
hall-mark-number = jäsen nro { $number }
hall-marked = { $name } ({ $mark })
hall-vote-yes = Äänioikeus
hall-vote-no = Ei äänioikeutta
hall-guests = Vieraat
hall-guests-text = Vierailla ei ole äänioikeutta.
hall-guest-name = Vieraan nimi
hall-guest-add = Vieras on paikalla
done-hall-arrived = Merkitty: henkilö on paikalla.
done-hall-left = Merkitty: henkilö ei ole paikalla.
done-hall-opened = Kokous on avattu.

# Ääniluettelo
hall-roll-title = Ääniluettelo
hall-roll-computed = Ääniluettelo lasketaan säännöistä. Paina nimeä, kun haluat oikaista tiedon tai merkitä valtakirjan.
hall-roll-settled-at = Kokous vahvisti ääniluettelon kello { $time }. Myöhemmin tulevat lisätään kellonaikoineen.
hall-roll-of-board = Hallituksen kokouksessa äänestävät varsinaiset jäsenet. Varajäsen äänestää, kun varsinainen jäsen puuttuu.
hall-roll-settle = Vahvista ääniluettelo
hall-roll-settle-text = Vahvistettua ääniluetteloa ei voi oikaista. Luetteloon kirjataan paikalla olevat ja valtakirjan antaneet.
hall-roll-search-hint = Hae myös niistä, jotka eivät ole paikalla.
hall-roll-count =
    { $entitled ->
        [one] 1 henkilö saa äänestää,
       *[other] { $entitled } henkilöä saa äänestää,
    } { $refused ->
        [one] 1 ei saa.
       *[other] { $refused } ei saa.
    }
hall-roll-members =
    { $count ->
        [one] Yhdistyksessä on 1 jäsen.
       *[other] Yhdistyksessä on { $count } jäsentä.
    }
hall-roll-here =
    { $count ->
        [0] Äänioikeutetuista ei ole nyt paikalla ketään.
       *[other] Äänioikeutetuista on nyt paikalla { $count }.
    }
hall-roll-stayed =
    { $count ->
        [0] Äänioikeutetuista ei ollut loppuun asti mukana ketään.
       *[other] Äänioikeutetuista oli loppuun asti mukana { $count }.
    }
hall-roll-shows-here = Luettelossa näkyvät paikalla olevat ja ne, joiden tiedon kokous on oikaissut. Hae, niin näet muut.
hall-roll-shows-found = Luettelossa näkyvät haulla löytyneet, kumpiakin enintään { $most }, myös ne, jotka eivät ole paikalla.
hall-roll-shows-some = Luettelossa näkyvät ne ääniluettelossa olevat, jotka haku löytää.
hall-roll-shows-all = Luettelossa näkyvät kaikki, jotka ovat ääniluettelossa.
hall-roll-entitled = Saavat äänestää
hall-roll-refused = Eivät saa äänestää
hall-roll-none = Ei ketään.
hall-roll-corrected = Kokous päätti: { $note }
hall-roll-came = Tuli kello { $note }.
hall-roll-stands = Ääniluettelo on vahvistettu, eikä sitä voi oikaista.
hall-name = Nimi
hall-reason = Miksi
hall-where = Läsnäolo
hall-correct-title = Oikaise ääniluetteloa
hall-correct-text = Kokous voi päättää toisin kuin on laskettu. Kirjoita, mitä kokous sanoi; se tulee pöytäkirjaan.
hall-correct-may = Saako henkilö äänestää?
hall-correct-yes = Kyllä, henkilö saa äänestää
hall-correct-no = Ei, henkilö ei saa äänestää
hall-correct-note = Mitä kokous sanoi
hall-correct-note-hint = Esimerkiksi: Maksoi jäsenmaksun ovella.
hall-correct-do = Oikaise
hall-proxies = Valtakirjat
hall-proxy-line = { $holder } äänestää henkilön { $giver } puolesta.
hall-proxy-title = Merkitse valtakirja
hall-proxy-text = Valtakirja on voimassa niin kauan kuin henkilö ei ole itse paikalla.
hall-proxy-holder = Kuka äänestää sijasta?
hall-proxy-give = Merkitse valtakirja
hall-proxy-withdraw = Peru valtakirja
done-hall-roll-settled = Ääniluettelo on vahvistettu.
done-hall-roll-corrected = Ääniluettelo on oikaistu.
done-hall-proxy-given = Valtakirja on merkitty.
done-hall-proxy-withdrawn = Valtakirja on peruttu.

# Valitut
hall-officers-title = Kokoukseen valitut
hall-officers-wanted =
    { $count ->
        [one] Säännöt edellyttävät 1 pöytäkirjantarkastajaa. Tarkastajan on oltava paikalla, eikä hän saa olla kokouksen puheenjohtaja.
       *[other] Säännöt edellyttävät { $count } pöytäkirjantarkastajaa. Tarkastajien on oltava paikalla, eivätkä he saa olla kokouksen puheenjohtajia.
    }
hall-officers-board =
    { $count ->
        [one] Hallituksen puheenjohtaja ja sihteeri johtavat kokousta, ellette valitse muita. Tavan mukaan puheenjohtaja ja yksi muu tarkastavat pöytäkirjan; vuosikokouksessa tarkastajia on 1.
       *[other] Hallituksen puheenjohtaja ja sihteeri johtavat kokousta, ellette valitse muita. Tavan mukaan puheenjohtaja ja yksi muu tarkastavat pöytäkirjan; vuosikokouksessa tarkastajia on { $count }.
    }
hall-officers-unled = Kokouksella ei ole vielä puheenjohtajaa. Valitse hänet: pöytäkirjantarkastaja ei voi samalla johtaa kokousta.
hall-place-chair = Kokouksen puheenjohtaja
hall-place-secretary = Kokouksen sihteeri
hall-place-adjuster = Pöytäkirjantarkastaja { $number }
hall-place-teller = Ääntenlaskija { $number }
hall-role-chair = kokouksen puheenjohtaja
hall-role-secretary = kokouksen sihteeri
hall-role-adjuster = pöytäkirjantarkastaja
hall-role-teller = ääntenlaskija
hall-officers-who = Valitse paikalla olevista
hall-officers-nobody = Ei ketään
hall-officers-more = Joku muu tai toinen sähköpostiosoite
hall-officers-other = Nimi
hall-officers-other-hint = Tähän kirjoitettu nimi korvaa yllä olevan valinnan.
hall-officers-email = Sähköpostiosoite
hall-officers-email-hint = Tarvitaan, jotta pöytäkirjan voi tarkastaa puhelimella. Jos jätät tyhjäksi, osoite otetaan jäsenluettelosta.
hall-officers-mute = Sähköpostiosoitetta ei ole tiedossa. Henkilö voi tarkastaa pöytäkirjan paperilla.
hall-officers-guest = Henkilöä ei ole valittu jäsenluettelosta. Varmista, että säännöt sallivat vieraan tarkastaa pöytäkirjan. Jos yllä on sähköpostiosoite, vieras voi tarkastaa puhelimella, muuten paperilla.
hall-officers-noted = Merkitty sähköpostiosoite: { $email }
hall-officers-tellers-same = Pöytäkirjantarkastajat laskevat myös äänet
hall-officers-tellers-same-hint = Silloin ääntenlaskijoita ei tarvitse valita.
hall-officers-choose = Tallenna valinta
done-hall-officers-chosen = Valinta on tallennettu.

# Keskeyttäminen
hall-adjourn-title = Keskeytetäänkö kokous?
hall-adjourn-text = Kokous jatkuu, kun avaatte sen uudelleen. Siihen asti mitään ei päätetä. Jos jatkatte toisena päivänä, kaikki merkitään lähteneiksi ja kalenterissa näkyy uusi päivä. Vahvistettu ääniluettelo on voimassa seuraavaan arkipäivään asti. Jos jatkatte myöhemmin, kokous vahvistaa sen uudelleen.
hall-adjourn-told = Jos jatkatte toisena päivänä, kutsutut saavat tiedon ajasta, paikasta ja siitä, mitä on jäljellä. Sähköpostit lähtevät heti. Kirjeet ja ilmoitukset tulostetaan sivulta Kutsu.
hall-adjourn-limit = Voitte jatkaa viimeistään { $day }. Sen jälkeen tarvitaan uusi kokouskutsu.
hall-adjourn-day = Päivä, jona kokous jatkuu
hall-adjourn-time = Kellonaika
hall-minutes-adjourned = Kokous keskeytettiin { $at }. Se jatkuu { $to }.
hall-minutes-resumed = Kokousta jatkettiin { $at }.
done-hall-adjourned = Kokous on keskeytetty.
done-hall-adjourned-told = Kokous on keskeytetty, ja kutsutut saavat tiedon. Kirjeet ja ilmoitukset tulostetaan sivulta Kutsu.

# Päättäminen
hall-closing-title = Päätetäänkö kokous?
hall-closing-first = Tee tämä ensin
hall-closing-awaited = Kokous on keskeytetty ja jatkuu { $day }. Jos päätät sen nyt, kaikille kutsutuille ilmoitetaan, ettei se jatku tuona päivänä.
hall-closing-waiting =
    { $count ->
        [one] 1 asiaa ei ole käsitelty.
       *[other] { $count } asiaa ei ole käsitelty.
    }
hall-closing-unnoted = Ei merkitty läsnä oleviksi, vaikka johtavat kokousta tai kirjoittavat pöytäkirjaa: { $names }.
hall-closing-what = Näin tapahtuu
hall-closing-stands = Kokous päättyy, eikä sitä voi avata uudelleen. Vielä paikalla olevat merkitään läsnä oleviksi loppuun asti.
hall-closing-no-seats = Yhtään vaalia ei ole ratkaistu, joten hallitus ei muutu.
hall-closing-elections = Vaaleihin
hall-closing-seats = Valitut aloittavat tehtävissään
hall-closing-seats-text = He saavat tehtävänsä kokouspäivästä alkaen, niihin kuuluvine oikeuksineen. Väistyvät säilyttävät tehtävänsä alla mainittuun päivään asti.
hall-post = Tehtävä
hall-until = Päättyy
hall-until-further = Toistaiseksi
hall-closing-terms = Toimikaudet lasketaan kokouspäivästä ({ $day }), ja ne kestävät sen vuoden vuosikokoukseen, jona tehtävä päättyy.
hall-closing-leaving = He väistyvät
hall-closing-nobody-leaves = Kenenkään toimikausi ei pääty.
hall-closing-staying = Hallituksessa jatkavat: { $names }.
hall-closing-board = Hallituksen koko
hall-closing-board-large = Hallitukseen tulee { $count } jäsentä puheenjohtaja mukaan lukien, mutta säännöt sallivat enintään { $allowed }. Voit silti päättää kokouksen. Merkitse sen jälkeen väistyville viimeinen päivä.
hall-closing-board-small =
    { $count ->
        [one] Hallitukseen tulee 1 jäsen puheenjohtaja mukaan lukien, mutta sääntöjen mukaan heitä on oltava vähintään { $allowed }. Valitkaa lisää ennen kokouksen päättämistä tai kutsukaa koolle ylimääräinen kokous.
       *[other] Hallitukseen tulee { $count } jäsentä puheenjohtaja mukaan lukien, mutta sääntöjen mukaan heitä on oltava vähintään { $allowed }. Valitkaa lisää ennen kokouksen päättämistä tai kutsukaa koolle ylimääräinen kokous.
    }
hall-closing-board-page = Hallituksen sivulle
hall-closing-no-mailbox = Sähköpostiosoite puuttuu, eikä henkilö voi vielä kirjautua. Lisää osoite hallituksen sivulla.
hall-closing-adjusting = He tarkastavat pöytäkirjan
hall-closing-nobody-adjusts = Ketään ei ole vielä valittu.
hall-closing-on-paper = Sähköpostiosoite puuttuu, joten henkilö tarkastaa paperilla.
hall-closing-go-on = Kokous jatkuu
done-hall-closed = Kokous on päättynyt.
done-hall-closed-untold = Kokous on päättynyt, mutta kaikki valitut eivät saaneet kirjettä: päivän kirjeet tehtävistä on käytetty. Kerro heille itse.

# Virheet
code-meeting-not-open = Tämän voi tehdä vain kokouksen aikana.
code-meeting-adjourned = Kokous on keskeytetty. Jatka kokousta ensin.
code-meeting-other-day = Kokous on määrä pitää { $day }, eikä se ole tänään. Rastita ”Avaa kokous silti”, jos haluatte niin.
code-adjournment-needs-call = Kokous voi jatkua viimeistään { $day }, neljän viikon kuluttua päivästä, jolle se kutsuttiin koolle. Sen jälkeen tarvitaan uusi kokouskutsu: päätä kokous ja kutsu koolle uusi.
code-adjournment-not-ahead = Valitse aika, joka ei ole vielä mennyt.
code-hall-not-called = Kutsu kokous ensin koolle. Vain hallitus voi kokoontua ilman kutsua.
code-item-open = Kohtaa { $number } ei ole päätetty. Päätä se tai siirrä se ensin.
code-meeting-chair-missing = Valitse ensin kokouksen puheenjohtaja.
code-meeting-secretary-missing = Valitse ensin kokouksen sihteeri.
code-adjusters-missing = Valitse ensin pöytäkirjantarkastajat. Säännöt edellyttävät { $wanted }.
code-adjuster-never-present = { $name } ei ollut kokouksessa, joten hän ei voi tarkastaa pöytäkirjaa. Valitse toinen tarkastaja tai merkitse, milloin henkilö tuli.
code-attendance-too-early = Läsnäolon voi merkitä tuntia ennen kokousta. Avaa kokous, jos se alkaa aiemmin.
code-attendance-in-future = Aika ei ole vielä tullut. Kirjoita, milloin se tapahtui.
code-attendance-before-meeting = Aika on liian kaukana ennen kokousta.
code-attendance-who-needed = Kirjoita vieraan nimi tai valitse jäsen.
code-attendance-member-or-guest = Anna jäsen tai vieras, ei molempia.
code-attendance-presence-needed = Kerro, tuliko vai lähtikö henkilö.
code-roll-frozen = Ääniluettelo on vahvistettu, eikä sitä voi muuttaa.
code-roll-of-board = Hallituksen kokouksessa ääniluettelo on hallitus itse. Oikaise se hallituksen sivulla.
code-roll-note-needed = Kirjoita, mitä kokous sanoi, vähintään kolme merkkiä.
code-roll-answer-needed = Vastaa, saako henkilö äänestää.
code-proxies-not-allowed = Säännöt eivät salli tässä valtakirjoja.
code-proxy-giver-present = Henkilö on paikalla ja äänestää itse.
code-proxy-giver-may-not-vote = Se, joka ei saa äänestää, ei voi antaa valtakirjaa.
code-proxy-to-self = Valitse joku muu. Kukaan ei voi antaa valtakirjaa itselleen.
code-proxy-holder-unknown = Valitse jäsen, joka äänestää.
code-proxy-holder-may-not-vote = Henkilö ei saa äänestää, eikä hänelle voi antaa valtakirjaa. Valitse joku muu.
code-proxy-passed-on = Valtakirjaa ei voi antaa eteenpäin. Valitse joku muu.
code-proxy-limit = Henkilöllä on jo niin monta valtakirjaa kuin säännöt sallivat: { $most }. Valitse joku muu.
code-chosen-twice = Sama henkilö on valittu kahdesti. Valitse joku muu.
code-adjuster-is-chair = Kokouksen puheenjohtaja tarkastaa pöytäkirjan joka tapauksessa. Valitse toinen tarkastaja.
code-adjuster-not-present = Pöytäkirjantarkastajan on oltava kokouksessa. Merkitse henkilö paikalla olevaksi tai valitse joku muu.
code-teller-not-present = Ääntenlaskijan on oltava kokouksessa. Merkitse henkilö paikalla olevaksi tai valitse joku muu.
code-officers-too-many = Valitse enintään { $most }.
code-officers-settled = Kokous on päättynyt, ja valinta pysyy. Vain sähköpostiosoitteita voi muuttaa.
