# Kokouksen asiakohdat: mitä sanottiin ja päätettiin, ehdotukset, äänestykset, eriävät mielipiteet, tehtävät ja vaalit.

# Luettelo
point-list-title = Esityslistan kohdat
point-list-lead =
    { $left ->
        [0] Kaikki kohdat on käsitelty.
        [one] 1 kohta on jäljellä.
       *[other] { $left } kohtaa on jäljellä.
    }
point-list-put-off =
    { $count ->
        [one] Yhtään kohtaa ei ole jäljellä, mutta 1 kohta on siirretty myöhemmäksi.
       *[other] Yhtään kohtaa ei ole jäljellä, mutta { $count } kohtaa on siirretty myöhemmäksi.
    }
point-list-empty = Esityslista on tyhjä
point-list-empty-text = Lisää kohtia Esityslista-välilehdellä ennen kokouksen avaamista.
point-not-open = Kokous ei ole käynnissä. Voit lukea, mutta et muuttaa mitään.
point-title = { $number }. { $heading }
point-open = Avaa kohta { $number }
point-all = Kaikki kohdat
point-state-waiting = odottaa
point-state-open = käsitellään nyt
point-state-done = valmis
point-state-deferred = siirretty

# Yksi kohta
point-notes = Muistiinpanot
point-notes-hint = Mitä sanottiin, lyhyesti. Siitä tulee pöytäkirjan teksti.
point-decision = Päätös
point-decision-hint = Kirjoita itse tai valitse alta lause ja muokkaa sitä.
point-without-quorum = Kokous päättää silti, vaikka paikalla on liian vähän jäseniä
point-without-quorum-hint = Säännöt vaativat enemmän. Tällaista päätöstä voi moittia. Se kirjataan pöytäkirjaan.
point-minutes-without-quorum =
    Kokous päätti asiasta, kun läsnä oli { $present ->
        [one] 1 jäsen
       *[other] { $present } jäsentä
    }. Säännöt vaativat { $needed }.
point-phrases = Valmiit lauseet
point-phrases-hint = Lause lisätään päätöksen loppuun. Samalla tallennetaan se, mitä olet kirjoittanut.
point-decides-nothing = Tässä kohdassa ei päätetä mistään sitovasta. Päätettävien asioiden on oltava kokouskutsussa. Kirjaa asia muistiin tai siirrä se hallitukselle.
point-next = Valmis, seuraava kohta
point-defer = Siirrä kohta myöhemmäksi
point-onward = Seuraava kohta: { $point }
point-overtaken-title = Joku muu ehti tallentaa ennen sinua
point-overtaken-text = Mitään kirjoittamaasi ei ole kadonnut. Tässä on se, mikä on tallennettu. Korjaa lomake ja tallenna uudelleen, niin lomakkeen teksti on voimassa.
point-choose-chair = Valitse kokouksen puheenjohtaja
point-choose-secretary = Valitse kokouksen sihteeri
point-choose-adjusters = Valitse pöytäkirjantarkastajat ja ääntenlaskijat
point-choose-again = Muuta valittuja
point-choose-first = Kun valinta on tallennettu, tässä on valmis lause nimineen.
point-to-roll = Siirry ääniluetteloon
point-roll-first = Vahvista ensin ääniluettelo. Sen jälkeen tässä on valmis lause, jossa on äänten määrä.
point-see-evidence = Katso todiste kutsusta
point-motion = Aloite
point-motion-by = Tekijä: { $name }
point-motion-opinion = Hallituksen lausunto
point-motion-no-opinion = Hallitus ei ole antanut lausuntoa.

# Ehdotukset
point-proposals = Ehdotukset
point-proposals-none = Ehdotuksia ei vielä ole.
point-propose = Kirjaa ehdotus
point-propose-do = Kirjaa ehdotus muistiin
point-proposal-text = Mitä ehdotetaan?
point-proposal-proposer = Kuka ehdottaa?

# Äänestykset
point-ballots = Äänestykset
point-ballots-none = Ei vielä äänestystä.
point-vote = Kirjaa äänestys
point-vote-do = Laske ja tallenna
point-entitled =
    { $votes ->
        [one] Ääniä salissa juuri nyt: 1
       *[other] Ääniä salissa juuri nyt: { $votes }
    }
point-ballot-method = Miten kokous äänesti?
point-method-acclamation = huutoäänestyksellä
point-method-show-of-hands = kättennostolla, äänet laskettiin
point-method-secret = suljetuilla äänestyslipuilla
point-ballot-majority = Mitä päätökseen tarvitaan?
point-majority-simple = eniten ääniä (yksinkertainen enemmistö)
point-majority-absolute = yli puolet äänistä
point-majority-bylaws =
    { $percent ->
        [67] vähintään kaksi kolmasosaa äänistä (säännöt vaativat sen muuttamiseensa)
       *[other] vähintään { $percent } prosenttia äänistä (säännöt vaativat sen muuttamiseensa)
    }
point-ballot-options = Mistä kokous saattoi äänestää?
point-ballot-options-hint = Täytä äänet, jos ne laskettiin. Tyhjät rivit ohitetaan.
point-ballot-row = Vaihtoehto { $number }
point-ballot-text = Ehdotus tai nimi
point-ballot-votes = Äänet
point-ballot-winner = Tämä voitti
point-ballot-by-votes = Äänet ratkaisevat
point-ballot-by-votes-hint = Valitse sen sijaan vaihtoehto ylempää, jos oli huutoäänestys tai jos äänet menivät tasan ja puheenjohtaja tai arpa ratkaisee.
point-ballot-abstained = Pidättyi äänestämästä
point-ballot-abstained-hint = Jätä tyhjäksi, jos heitä ei laskettu.
point-ballot-yes = Kyllä
point-ballot-no = Ei
point-ballot-approve = Hyväksyminen
point-ballot-reject = Hylkääminen
point-ballot-approved = Kokous hyväksyi ehdotuksen.
point-ballot-rejected =
    { $count ->
        [one] Kokous hylkäsi ehdotuksen.
       *[other] Kokous hylkäsi ehdotukset.
    }
point-ballot-carried = Kokous hyväksyi: { $choice }
point-ballot-won = Kokous äänesti tämän puolesta: { $choice }
point-ballot-undecided = Äänet eivät ratkaise kaikkia paikkoja.
point-ballot-nothing = Mikään vaihtoehto ei saanut tarpeeksi ääniä.
point-ballot-option = { $choice }: { $votes }
point-ballot-remove = Poista äänestys
point-sum-acclamation = Puheenjohtaja kuuli, mitä useimmat halusivat.
point-sum-simple = { $votes } ääntä { $given } äänestä, eniten ääniä ratkaisee.
point-sum-votes = { $votes } ääntä { $given } äänestä.
point-sum-absolute = { $votes } ääntä { $given } äänestä, tarvitaan yli puolet: { $needed }.
point-sum-bylaws = { $votes } ääntä { $given } äänestä, tarvitaan { $percent } %: { $needed }.
point-sum-casting-vote = Äänet menivät tasan, { $votes } kummallekin. Puheenjohtajan ääni ratkaisi.
point-sum-lot = Äänet menivät tasan, { $votes } kummallekin. Arpa ratkaisi.
point-sum-seats = Kukin sai äänestää enintään { $seats } ehdokasta.
point-sum-entitled =
    { $entitled ->
        [one] Salissa oli 1 ääni.
       *[other] Salissa oli { $entitled } ääntä.
    }
point-sum-entitled-abstained =
    { $entitled ->
        [one] Salissa oli 1 ääni, { $abstained } pidättyi.
       *[other] Salissa oli { $entitled } ääntä, { $abstained } pidättyi.
    }

# Eriävät mielipiteet
point-reservations = Eriävät mielipiteet
point-reservations-none = Kukaan ei ole jättänyt eriävää mielipidettä.
point-reserve = Kirjaa eriävä mielipide
point-reserve-do = Kirjaa mielipide muistiin
point-reservation-name = Kenen eriävä mielipide?
point-reservation-text = Miksi? (vapaaehtoinen)

# Tehtävät
point-tasks = Tehtävät
point-tasks-none = Tästä kohdasta ei ole annettu tehtäviä.
point-give-task = Anna tehtävä
point-give-task-do = Kirjaa tehtävä
point-task-what = Mitä pitää tehdä?
point-task-who = Kuka sen tekee?
point-task-by = Valmis viimeistään (vapaaehtoinen)
point-task-due = Valmis viimeistään { $date }
point-task-who-due = { $who }, valmis viimeistään { $date }

# Vaalit
point-elections-title = Kokouksen vaalit
point-elections-intro = Tässä näet, ketkä valitaan ja ketä on ehdotettu. Vaalivaliokunta voi täyttää tiedot ennen kokousta.
point-elections-none = Vaaleja ei vielä ole
point-elections-none-text = Luo vaalit täytettävistä paikoista tai lisää yksi vaali kerrallaan.
point-vacancies = Täytettävät paikat
point-vacancies-hint = Laskettu säännöistä ja nykyisistä tehtävistä.
point-suggest = Luo vaalit
point-elections-first = Luo vaalit ensin. Valitut saavat tehtävänsä vaalista, eivät päätöksen tekstistä.
point-election-title =
    { $seats ->
        [one] Vaali: { $post }, 1 paikka, toimikausi vuosina: { $years }
       *[other] Vaali: { $post }, { $seats } paikkaa, toimikausi vuosina: { $years }
    }
point-election-none = Kokous ei valinnut ketään. Paikka jää avoimeksi.
point-election-decided = Valitut: { $names }
point-election-change = Muuta vaalia
point-election-remove = Poista vaali
point-election-new = Lisää vaali
point-election-make = Lisää tämä vaali
point-election-post = Tehtävä
point-election-point = Esityslistan kohta
point-election-no-point = ei erityistä kohtaa
point-election-seats = Paikkojen määrä
point-election-years = Toimikausi vuosina
point-candidates-none = Ketään ei ole vielä ehdotettu.
point-nominate = Ehdota jotakuta
point-nominate-do = Lisää ehdokas
point-member-search = Hae jäsentä
point-member-search-for = Hae jäsentä. { $election }
point-member-search-hint = Etu- tai sukunimen alku riittää. Henkilö, joka ei ole jäsen, kirjoitetaan käsin alle.
point-members-found =
    { $count ->
        [0] Jäsentä ei löytynyt. Kokeile toista kirjoitustapaa.
        [one] Löytyi 1 jäsen.
       *[other] Löytyi { $count } jäsentä. Näytämme enintään { $most }; kirjoita nimeä enemmän, jos etsimäsi puuttuu.
    }
point-nominate-this = Ehdota
point-candidate-name = Nimi
point-candidate-email = Sähköposti (vapaaehtoinen)
point-candidate-email-hint = Tällä osoitteella henkilö kirjautuu sisään, jos hänet valitaan.
point-candidate-by-whom = Kuka ehdottaa?
point-candidate-by = Ehdottaja: { $name }
point-candidate-years = Toimikausi vuosina
point-candidate-term = Toimikausi vuosina: { $years }
point-candidate-public = Näytä nimi ja tehtävä kaikille
point-candidate-public-hint = Rastita vain, jos henkilö on suostunut siihen.
point-withdraw = Poista ehdokas { $name }
point-elected = valittu
point-elected-legend = Ketkä kokous valitsi?
point-elect = Tallenna valitut

# Pöytäkirjan lauseet
point-who-meeting = Kokous
point-who-board = Hallitus
point-as-chair = puheenjohtajaksi
point-as-vice-chair = varapuheenjohtajaksi
point-as-secretary = sihteeriksi
point-as-treasurer = rahastonhoitajaksi
point-as-board-member =
    { $count ->
        [one] hallituksen jäseneksi
       *[other] hallituksen jäseniksi
    }
point-as-deputy =
    { $count ->
        [one] hallituksen varajäseneksi
       *[other] hallituksen varajäseniksi
    }
point-as-auditor =
    { $count ->
        [one] tilintarkastajaksi
       *[other] tilintarkastajiksi
    }
point-as-nominator = vaalivaliokuntaan
point-as-contact =
    { $count ->
        [one] yhteyshenkilöksi
       *[other] yhteyshenkilöiksi
    }
point-phrase-approved = { $who } päätti äänestyksen jälkeen hyväksyä ehdotuksen.
point-phrase-rejected =
    { $count ->
        [one] { $who } päätti äänestyksen jälkeen hylätä ehdotuksen.
       *[other] { $who } päätti äänestyksen jälkeen hylätä ehdotukset.
    }
point-phrase-voted = { $who } päätti äänestyksen jälkeen ehdotuksen mukaisesti: ”{ $choice }”
point-phrase-chose = { $who } valitsi äänestyksen jälkeen: { $choice }
point-phrase-elected =
    { $years ->
        [one] { $who } valitsi yhdeksi vuodeksi { $post }: { $names }.
       *[other] { $who } valitsi { $years } vuodeksi { $post }: { $names }.
    }
point-phrase-opening = Puheenjohtaja toivotti kaikki tervetulleiksi ja avasi kokouksen.
point-phrase-roll =
    { $votes ->
        [one] Ääniluettelo vahvistettiin 1 ääneksi.
       *[other] Ääniluettelo vahvistettiin { $votes } ääneksi.
    }
point-phrase-duly-called = Kokous todettiin laillisesti kokoon kutsutuksi.
point-phrase-not-duly-called = Kokous totesi, ettei sitä ollut kutsuttu laillisesti kokoon.
point-phrase-agenda = Esityslista hyväksyttiin.
point-phrase-agenda-changed = Esityslista hyväksyttiin sillä muutoksella, että …
point-phrase-chair = { $who } valitsi kokouksen puheenjohtajaksi: { $names }.
point-phrase-secretary = { $who } valitsi kokouksen sihteeriksi: { $names }.
point-phrase-adjusters = { $who } valitsi pöytäkirjantarkastajiksi ja ääntenlaskijoiksi: { $names }.
point-phrase-adjusters-only = { $who } valitsi pöytäkirjantarkastajiksi: { $names }.
point-phrase-adjusters-tellers = { $who } valitsi pöytäkirjantarkastajiksi: { $names }, ja ääntenlaskijoiksi: { $tellers }.
point-phrase-previous-minutes = Edellinen pöytäkirja käytiin läpi ja merkittiin tiedoksi.
point-phrase-activity-report = Toimintakertomus hyväksyttiin ja merkittiin tiedoksi.
point-phrase-accounts = Tuloslaskelma ja tase vuodelta { $year } vahvistettiin.
point-phrase-audit-report = Tilintarkastuskertomus luettiin ja merkittiin tiedoksi.
point-phrase-discharge = { $who } päätti myöntää hallitukselle vastuuvapauden toimintavuodelta { $year }.
point-phrase-no-discharge = { $who } päätti olla myöntämättä hallitukselle vastuuvapautta toimintavuodelta { $year }.
point-phrase-fee-same = { $who } päätti pitää jäsenmaksun ennallaan.
point-phrase-fee = { $who } päätti, että jäsenmaksu on … kruunua.
point-phrase-plan-and-budget = { $who } hyväksyi toimintasuunnitelman ja talousarvion.
point-phrase-elect = { $who } valitsi …
point-phrase-vacant = { $who } päätti jättää paikan avoimeksi.
point-phrase-signatories-each = { $who } päätti, että puheenjohtaja ja rahastonhoitaja kirjoittavat yhdistyksen nimen kumpikin yksin.
point-phrase-signatories-both = { $who } päätti, että puheenjohtaja ja rahastonhoitaja kirjoittavat yhdistyksen nimen kaksi yhdessä.
point-phrase-approve-motion = { $who } päätti hyväksyä aloitteen.
point-phrase-reject-motion = { $who } päätti hylätä aloitteen.
point-phrase-answered-motion = { $who } päätti katsoa aloitteen loppuun käsitellyksi.
point-phrase-as-board = { $who } päätti hallituksen ehdotuksen mukaisesti.
point-phrase-against-board = { $who } päätti hylätä hallituksen ehdotuksen.
point-phrase-bylaws-first = { $who } päätti ensimmäisen kerran muuttaa sääntöjä ehdotuksen mukaisesti. Muutos tulee voimaan, kun seuraava kokous on päättänyt samoin.
point-phrase-bylaws-second = { $who } päätti toisen kerran muuttaa sääntöjä ehdotuksen mukaisesti. Muutos on voimassa tästä päivästä.
point-phrase-bylaws-changed = { $who } päätti muuttaa sääntöjä ehdotuksen mukaisesti.
point-phrase-bylaws-rejected = { $who } päätti olla muuttamatta sääntöjä.
point-phrase-tasks = Edellisen kokouksen tehtävät käytiin läpi.
point-phrase-bank = { $who } päätti, että puheenjohtajalla ja rahastonhoitajalla on kummallakin yksin oikeus käyttää yhdistyksen tilejä ja verkkopankkia.
point-phrase-as-proposed = { $who } päätti ehdotuksen mukaisesti.
point-phrase-noted = { $who } merkitsi asian tiedoksi.
point-phrase-deferred = { $who } päätti siirtää asian myöhemmäksi.
point-phrase-closing = Puheenjohtaja kiitti osallistujia ja päätti kokouksen.

# Mitä juuri tehtiin
done-point-saved = Kohta on tallennettu.
done-point-opened = Kohta on avattu.
done-point-deferred = Kohta on siirretty myöhemmäksi.
done-point-done = Kohta on valmis.
done-point-done-next = Kohta on valmis. Tässä on seuraava.
done-point-done-all = Kohta on valmis. Yhtään kohtaa ei ole enää odottamassa.
done-point-proposal-noted = Ehdotus on kirjattu.
done-point-ballot-held = Äänestys on laskettu ja tallennettu.
done-point-reservation-noted = Eriävä mielipide on kirjattu.
done-point-task-given = Tehtävä on kirjattu.
done-point-nominated = Ehdokas on lisätty.
done-point-elected = Vaali on tallennettu. Tehtävät alkavat, kun kokous päätetään.
done-point-election-made = Vaali on lisätty.
done-point-elections-suggested = Vaalit on luotu. Nyt voitte ehdottaa henkilöitä.

# Kun jokin ei onnistu
code-another-item-open = Kohta { $number } on auki. Käsittele se loppuun tai siirrä se ensin.
code-other-business-decides-nothing = Muissa asioissa kokous ei voi päättää mistään sitovasta. Kirjaa asia muistiinpanoihin tai siirrä se hallitukselle.
code-quorum-missing =
    Kokous ei ole päätösvaltainen. Läsnä on { $present ->
        [one] 1 jäsen
       *[other] { $present } jäsentä
    }, ja säännöt vaativat { $quorum }. Siirrä asia tai merkitse, että kokous päättää silti. Silloin se näkyy pöytäkirjassa.
code-bylaw-change-majority = Valitse enemmistö, jonka säännöt vaativat muuttamiseensa.
code-ballot-method-needed = Valitse, miten kokous äänesti.
code-ballot-options-few = Kirjoita vähintään kaksi vaihtoehtoa, esimerkiksi Kyllä ja Ei.
code-ballot-options-many = Vaihtoehtoja voi olla enintään { $most }.
code-ballot-option-needed = Kirjoita, mistä äänestettiin.
code-ballot-option-twice = Sama teksti on kahdella rivillä. Poista toinen.
code-votes-needed = Kirjoita äänten määrä, 0 jos kukaan ei äänestänyt sitä.
code-votes-uncounted = Huutoäänestyksessä ääniä ei lasketa. Poista määrä tai valitse toinen äänestystapa.
code-votes-above-entitled = Ääniä tuli { $given }, mutta salissa on vain { $entitled } ääntä. Laske uudelleen tai korjaa läsnäolo.
code-votes-above-seat = Ääniä tuli { $given }, mutta salissa on vain { $entitled } ääntä, ja kukin saa äänestää yhtä. Valitaanko useita kerralla? Lisää ensin vaali ja paikkojen määrä sivulla Kokouksen vaalit. Muuten laske uudelleen tai korjaa läsnäolo.
code-winner-needed = Valitse se, mitä puheenjohtaja kuuli useimpien haluavan.
code-winner-unknown = Valitse jokin luettelon vaihtoehdoista.
code-winner-by-votes = Tässä äänet ratkaisevat. Valitse ”Äänet ratkaisevat”.
code-casting-vote-needed = Äänet menivät tasan. Valitse se, jota puheenjohtaja äänestää; se ratkaisee.
code-lot-needed = Äänet menivät tasan. Arpokaa ja valitse se, johon arpa osui.
code-proposal-text-needed = Kirjoita, mitä ehdotetaan.
code-proposal-voted-on = Kokous on äänestänyt ehdotuksesta. Poista ensin äänestys, jos se meni väärin.
code-given-task-due-before = Päivä on ennen kokousta. Valitse myöhempi päivä tai jätä tyhjäksi.
code-given-task-needed = Kirjoita, mitä pitää tehdä.
code-election-meeting-over = Kokous on päättynyt tai peruttu. Vaaleja ei voi muuttaa.
code-election-item-unknown = Kohtaa ei ole esityslistalla. Valitse toinen.
code-election-decided = Vaali on ratkaistu, eikä sitä voi poistaa.
code-elections-annual-only = Paikat lasketaan vain vuosikokousta varten. Lisää yksi vaali kerrallaan.
code-elections-exist = Kokouksella on jo vaaleja. Muuta niitä tai lisää yksi kerrallaan.
code-candidate-unknown = Joku heistä ei ole ehdolla tässä vaalissa. Avaa sivu uudelleen.
code-candidate-twice = Henkilö on jo ehdolla tässä vaalissa.
code-candidate-elected = Kokous on valinnut henkilön. Muuta ensin tulosta.
code-too-many-elected = Tähän voi valita enintään { $seats }. Poista joku rasti.
