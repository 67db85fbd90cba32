# Pöytäkirja: kirjoitetaan, lukitaan, tarkastetaan, oikaistaan.

minutes-title = Pöytäkirja
minutes-sign = § { $number }
minutes-when-where = { $when }, { $place }
minutes-back = Takaisin pöytäkirjaan
minutes-decision = Päätös
minutes-not-dealt-with = Asiaa ei käsitelty.
minutes-put-off = Asia siirrettiin myöhempään kokoukseen.
minutes-proposal = Ehdotus: { $text }
minutes-proposed = { $who } ehdotti: { $text }

minutes-state-draft = Luonnos
minutes-state-locked = Lukittu, odottaa tarkastusta
minutes-state-adjusted = Tarkastettu

# Aloitus
minutes-begin = Ala kirjoittaa pöytäkirjaa
minutes-begin-intro = Jokaisesta esityslistan kohdasta tulee pykälä. Kokouksessa kirjatut asiat, päätökset ja äänestykset ovat jo mukana, joten sinun tarvitsee vain lukea teksti läpi ja täydentää sitä.
minutes-begin-open = Kokous on vielä kesken. Voit aloittaa nyt ja hakea loput, kun kokous on päättynyt.
minutes-early-title = Pöytäkirjaa ei voi vielä kirjoittaa
minutes-early-text = Voit aloittaa, kun kokous on avattu. Silloin jokaisesta esityslistan kohdasta tulee pykälä.

# Luonnos
minutes-draft-intro = Avaa pykälä ja kirjoita. Teksti tallentuu kirjoittaessasi, ja hallitus voi lukea ja kommentoida luonnosta.
minutes-draft-reader = Sihteeri kirjoittaa vielä pöytäkirjaa. Voit lukea sitä ja jättää kommentteja sivun lopussa.
minutes-left = { $blank ->
    [0] Kaikissa { $count } pykälässä on tekstiä.
    [one] Yhdestä pykälästä ({ $count } pykälän joukossa) puuttuu teksti.
   *[other] { $blank } pykälästä ({ $count } pykälän joukossa) puuttuu teksti.
}
minutes-to-lock = Lukitse pöytäkirja
minutes-print-draft = Tulosta luonnos (PDF)
minutes-renew = Hae kokouksesta uudelleen
minutes-renew-hint = Lisää puuttuvat kohdat ja täydentää tyhjät. Kirjoittamasi teksti ei muutu.
minutes-blank = teksti puuttuu
minutes-heading = Otsikko
minutes-text = Mitä sanottiin
minutes-text-hint = Kirjoita lyhyesti. Tyhjä rivi aloittaa uuden kappaleen.
minutes-decision-hint = Mitä kokous päätti, esimerkiksi ”Kokous päätti rakentaa uuden laiturin.” Jätä tyhjäksi, jos mitään ei päätetty.
minutes-record = Tämä kirjattiin kokouksessa ja tulee osaksi pöytäkirjaa:
minutes-move-up = Siirrä ylös
minutes-move-down = Siirrä alas
minutes-add = Lisää pykälä
minutes-remove = Poista tämä pykälä
minutes-remove-text = Otsikko, teksti ja päätös katoavat. Tätä ei voi perua.
minutes-remove-do = Poista
minutes-autosave-busy = Tallennetaan …
minutes-autosave-done = Tallennettu %
minutes-autosave-lost = Tallennus ei onnistunut juuri nyt. Teksti on yhä tässä ja tallentuu heti, kun se on mahdollista.
minutes-autosave-overtaken = Joku muu on kirjoittanut tähän pykälään. Paina Tallenna, niin näet molemmat tekstit.
minutes-overtaken-title = Joku muu on kirjoittanut tähän pykälään
minutes-overtaken-text = Lue molemmat tekstit tästä alta. Kirjoita kenttiin se, mikä jää voimaan, ja paina Tallenna: silloin kenttien teksti korvaa nyt tallennetun tekstin.
minutes-overtaken-theirs = Nyt tallennettu teksti
minutes-overtaken-go = Siirry kohtaan { $sign } ja vertaa tekstejä
minutes-overtaken-yours = Oma tekstisi
minutes-overtaken-empty = Kaikki on poistettu: otsikko, teksti ja päätös ovat tyhjiä.
minutes-lost-title = Tekstiäsi ei tallennettu
minutes-lost-text = Tässä on kirjoittamasi teksti, jotta voit kopioida sen.
minutes-lost-sign-in = Tekstisi on yhä tässä. Kopioi se ja kirjaudu uudelleen, niin voit liittää sen takaisin.

# Kommentit
minutes-comments = Kommentit luonnokseen
minutes-comments-none = Kukaan ei ole vielä kommentoinut.
minutes-comment = Kommenttisi
minutes-comment-hint = Kommentit näkyvät hallitukselle ja pöytäkirjan kirjoittajille. Ne eivät tule pöytäkirjaan.
minutes-comment-about = Mitä kommentti koskee?
minutes-comment-whole = Koko pöytäkirjaa
minutes-comment-do = Lähetä kommentti
minutes-comment-remove = Poista kommenttini
minutes-comment-by = { $name }, { $when }

# Lukitus
minutes-lock-title = Lukitse pöytäkirja
minutes-lock-what = Näin tapahtuu
minutes-lock-text = Kukaan ei voi enää koskaan muuttaa tekstiä. Tekstistä lasketaan tarkistussumma, joten jokainen muutos huomattaisiin.
minutes-lock-numbers = Pykälät saavat numerot { $first }–{ $last }.
minutes-lock-appendices = Liitteet lukitaan samalla. Lisää puuttuvat liitteet ensin.
minutes-lock-corrections = Myöhemmin huomatut virheet oikaistaan lisäyksellä, joka tarkastetaan erikseen.
minutes-lock-who = Nämä henkilöt tarkastavat
minutes-lock-letter = { $name } ({ $roles }) saa kirjeen, jossa on linkki pöytäkirjaan.
minutes-lock-letter-guest = { $name } ({ $roles }) saa kirjeen osoitteeseen { $email }, jossa on linkki pöytäkirjaan, mutta häntä ei ole valittu jäsenluettelosta. Tarkista, että osoite on oikein.
minutes-lock-paper = { $name } ({ $roles }): sähköpostiosoite puuttuu. Tulosta pöytäkirja ja pyydä paperille allekirjoitus: { $name }.
minutes-lock-nobody = Ketään ei ole vielä valittu.
minutes-lock-missing = Korjaa nämä ennen kuin lukitset pöytäkirjan
minutes-lock-gaps = Tekstissä voi olla täydennettäviä kohtia
minutes-lock-gaps-text = Näissä pykälissä on ”…” tai ”___”. Täydennä se, mikä puuttuu. Jos merkin kuuluu olla siinä, voit silti lukita.
minutes-lock-open = Kokous on kesken. Päätä kokous ensin, sitten voit lukita pöytäkirjan.
minutes-lock-overtaken = Joku on muuttanut pöytäkirjaa sen jälkeen, kun avasit sivun. Lue se uudelleen ennen lukitsemista.
minutes-lock-do = Lukitse ja pyydä tarkastusta

# Lukeminen
minutes-told-locked = Lukittu { $when }
minutes-told-adjusted = Tarkastettu { $when }
minutes-seen-general = Pöytäkirja on tarkastettu. Kaikki jäsenet näkevät sen täällä kirjauduttuaan, joten sinun ei tarvitse lähettää sitä. Jäsenelle, jolla ei ole sähköpostia, voit antaa tulosteen.
minutes-seen-board = Pöytäkirja on tarkastettu. Hallitus ja tilintarkastajat näkevät sen täällä kirjauduttuaan. Jäsenet eivät näe sitä.
minutes-seen-later-general = Kun kaikki ovat tarkastaneet pöytäkirjan, kaikki jäsenet näkevät sen täällä kirjauduttuaan. Siitä ei lähetetä heille kirjettä.
minutes-seen-later-board = Kun kaikki ovat tarkastaneet pöytäkirjan, hallitus ja tilintarkastajat näkevät sen täällä kirjauduttuaan. Jäsenet eivät näe sitä.
minutes-pdf = Pöytäkirja PDF-tiedostona
minutes-archive = Koko kokous arkistoon (zip)
minutes-extract = Ote (PDF):
minutes-fact-chair = Kokouksen puheenjohtaja
minutes-fact-secretary = Kokouksen sihteeri
minutes-fact-adjusters = Pöytäkirjantarkastajat
minutes-fact-tellers = Ääntenlaskijat
minutes-fact-votes = Ääniä ääniluettelossa
minutes-attendance = Ketkä olivat läsnä
minutes-guest = { $name } (vieras)
minutes-left-early = { $name }, poistui { $when }
minutes-appendices = Liitteet
minutes-appendix = Liite { $number }: { $title }
minutes-hash = Tarkistussumma
minutes-hash-text = Summa (SHA-256) on laskettu lukitusta tekstistä. Jos yksikin merkki muuttuu, summakin muuttuu.
minutes-named = { $name }, { $role }

# Tarkastus
minutes-role-chair = kokouksen puheenjohtaja
minutes-role-secretary = kokouksen sihteeri
minutes-role-adjuster = pöytäkirjantarkastaja
minutes-role-teller = ääntenlaskija
minutes-asked = Sinut on valittu tarkastamaan tämä. Lue teksti läpi ja vahvista sivun lopussa.
minutes-asked-go = Siirry tarkastukseen
minutes-adjustments = Tarkastus
minutes-awaited = Odottaa
minutes-person-signed = Tarkasti täällä { $when }
minutes-person-paper = Allekirjoitti paperille, kirjattu { $when }
minutes-person-scan = Lataa allekirjoitettu asiakirja (skannaus): { $name }
minutes-person-awaited = Ei ole vielä tarkastanut.
minutes-note = Eriävä mielipide
minutes-ask-title = Pöytäkirja
minutes-ask-text = Tarkastamalla vahvistat, että teksti vastaa kokouksen kulkua.
minutes-ask-do = Tarkastan pöytäkirjan ({ $role })
minutes-ask-addendum-do = Tarkastan oikaisun ({ $role })
minutes-ask-note-more = Jokin ei pidä paikkaansa: jätä eriävä mielipide
minutes-ask-note = Eriävä mielipide
minutes-ask-note-hint = Pöytäkirjan teksti ei muutu. Kirjoituksesi säilyy tarkastuksesi yhteydessä.
minutes-sign-in = Kirjaudu uudelleen
minutes-sign-in-text = Tarkastaminen edellyttää, että olet kirjautunut viimeisten viiden minuutin aikana. Kirjaudu uudelleen, niin palaat tänne.
minutes-remind = Muistuta niitä, jotka eivät ole tarkastaneet
minutes-remind-hint = Kukin saa enintään yhden muistutuksen päivässä.
minutes-paper = Tarkastettu paperilla
minutes-paper-title = Pöytäkirja
minutes-paper-text = Tulosta PDF, pyydä tarkastajien allekirjoitukset ja ota siitä kuva. Kuva säilytetään pöytäkirjan yhteydessä.
minutes-paper-who = Ketkä ovat allekirjoittaneet?
minutes-paper-file = Skannaus tai valokuva
minutes-paper-file-hint = PDF, JPEG tai PNG, enintään 20 Mt.
minutes-paper-again = Tiedostoa { $file } ei ole tallennettu. Valitse tiedosto uudelleen.
minutes-paper-do = Tallenna allekirjoitukset
minutes-paper-scan = Allekirjoitettu pöytäkirja

# Oikaisu
minutes-correct = Oikaise pöytäkirjaa
minutes-correct-text = Lukittu pöytäkirja ei muutu. Oikaisu lisätään siihen, ja samat henkilöt saavat kirjeen sen tarkastamisesta.
minutes-correct-what = Mitä siinä pitäisi lukea?
minutes-correct-hint = Kerro, mitä pykälää oikaisu koskee, esimerkiksi ”§ 7: maksun pitää olla 150 kruunua.”
minutes-correct-do = Lisää oikaisu
minutes-addendum-title = Oikaisu { $number }, { $when }

# Kirjaukset
minutes-vote = { $method }: { $options }
minutes-vote-option = { $text } { $votes }
minutes-vote-abstained = { $count ->
    [one] 1 pidättyi äänestämästä.
   *[other] { $count } pidättyi äänestämästä.
}
minutes-vote-entitled = Äänestämään oikeutetuilla oli { $count } ääntä.
minutes-vote-casting = Puheenjohtajan ääni ratkaisi.
minutes-method-acclamation = Huutoäänestys
minutes-method-show-of-hands = Äänestys kättä nostamalla
minutes-method-secret = Suljettu lippuäänestys
minutes-majority-simple = Vaadittiin eniten ääniä.
minutes-majority-absolute = Vaadittiin yli puolet äänistä.
minutes-majority-bylaws = Vaadittiin sääntöjen muuttamiseen tarvittava enemmistö.
minutes-majority-percent =
    { $percent ->
        [67] Vaadittiin vähintään kaksi kolmasosaa äänistä, kuten säännöt niiden muuttamisesta määräävät.
       *[other] Vaadittiin vähintään { $percent } prosenttia äänistä, kuten säännöt niiden muuttamisesta määräävät.
    }
minutes-dissent = { $name } jätti eriävän mielipiteen.
minutes-dissent-text = { $name } jätti eriävän mielipiteen: { $text }
minutes-task = Tehtävä: { $what }
minutes-task-due = Valmiina viimeistään { $due }.
minutes-task-who = Vastuussa: { $who }
minutes-elected = Valittiin: { $name }, { $post }, { $years ->
    [one] 1 vuosi.
   *[other] { $years } vuotta.
}

# Kirjeet
minutes-letter-hello = Hei { $name }!
minutes-letter-adjust-subject = Pöytäkirja odottaa tarkastustasi: { $title }
minutes-letter-adjust-why = Yhdistyksen { $association } kokouksen pöytäkirja ({ $title }, { $date }) on valmis ja lukittu. Sinut on valittu tehtävään { $roles }, joten lue ja tarkasta pöytäkirja:
minutes-letter-addendum-subject = Pöytäkirjan oikaisu odottaa tarkastustasi: { $title }
minutes-letter-addendum-why = Yhdistyksen { $association } kokouksen pöytäkirjaan ({ $title }, { $date }) on lisätty oikaisu. Sinut on valittu tehtävään { $roles }, joten lue ja tarkasta oikaisu:
minutes-letter-reminder-subject = Muistutus: pöytäkirja odottaa tarkastustasi: { $title }
minutes-letter-reminder-why = Yhdistyksen { $association } kokouksen pöytäkirjaa ({ $title }, { $date }) ei ole vielä kokonaan tarkastettu. Sinut on valittu tehtävään { $roles }, ja tarkastuksesi puuttuu:
minutes-letter-how = Kirjaudu osoitteella { $email }, lue teksti läpi ja paina sivun lopussa olevaa painiketta. Turvallisuuden vuoksi kirjautumisesta saa olla enintään viisi minuuttia, kun tarkastat.
minutes-letter-dissent = Eikö jokin pidä paikkaansa? Jätä eriävä mielipide tarkastaessasi. Pöytäkirjan teksti ei muutu, mutta mielipiteesi säilyy sen yhteydessä.
minutes-letter-paper = Allekirjoitatko mieluummin paperille? Kerro siitä sihteerille.
minutes-letter-regards = Terveisin { $association }

# Tehty
done-minutes-begun = Pöytäkirja on aloitettu. Lue pykälät läpi ja täydennä puuttuvat.
done-minutes-renewed = Puuttuvat tiedot on haettu kokouksesta.
done-paragraph-saved = Pykälä on tallennettu.
done-paragraph-added = Loppuun on lisätty tyhjä pykälä.
done-paragraph-removed = Pykälä on poistettu.
done-minutes-commented = Kommenttisi on tallennettu.
done-minutes-locked = Pöytäkirja on lukittu. Kirje on lähetetty niille tarkastajille, joiden sähköpostiosoite on täällä.
done-minutes-adjusted = Kiitos, tarkastuksesi on tallennettu.
done-minutes-signed = Allekirjoitukset on tallennettu.
done-minutes-corrected = Oikaisu on lisätty. Kirje on lähetetty niille tarkastajille, joiden sähköpostiosoite on täällä.
done-adjusters-reminded = Muistutukset ovat matkalla.

# Virheet
code-minutes-begun = Pöytäkirja on jo aloitettu.
code-minutes-too-early = Pöytäkirjan voi aloittaa, kun kokous on avattu.
code-minutes-locked = Pöytäkirja on lukittu, eikä sitä voi muuttaa. Oikaise se lisäyksellä.
code-minutes-not-locked = Pöytäkirjaa ei ole vielä lukittu. Lukitse se ensin.
code-minutes-meeting-open = Päätä kokous ennen kuin lukitset pöytäkirjan.
code-minutes-chair-needed = Kokouksen puheenjohtaja puuttuu. Kerro, kenet kokous valitsi.
code-minutes-secretary-needed = Kokouksen sihteeri puuttuu. Kerro, kenet kokous valitsi.
code-minutes-adjusters-needed = Pöytäkirjantarkastajia puuttuu. Sääntöjen mukaan heitä on vähintään { $count }.
code-minutes-somebody-needed = Kerro, kuka oli kokouksen puheenjohtaja tai pöytäkirjantarkastaja: jonkun on tarkastettava pöytäkirja.
code-minutes-empty = Pöytäkirjassa ei ole yhtään pykälää.
code-minutes-too-many = Pöytäkirjassa voi olla enintään { $most } pykälää.
code-paragraph-empty = § { $number }: otsikko tai sekä teksti että päätös puuttuu. Kirjoita jotain tai poista pykälä.
code-paragraph-removed = Joku muu on poistanut pykälän.
code-paragraph-unknown = Pöytäkirjassa ei ole sellaista pykälää.
code-paragraph-twice = Sama pykälä on mukana kahdesti.
code-record-too-long = Pykälään mahtuu enintään { $most } kutakin lajia.
code-record-votes-too-many = Ääniä on enemmän kuin läsnä olevia ääniä tai vähemmän kuin nolla.
code-record-winner-unknown = Voittanut ehdotus ei ole ehdotusten joukossa.
code-minutes-comment-needed = Kirjoita kommenttisi.
code-addendum-text-needed = Kirjoita, mitä oikaistaan.
code-sign-in-to-adjust = Kirjaudu uudelleen tarkastaaksesi. Kirjautumisesta saa olla enintään viisi minuuttia.
code-content-differs = Lukemasi teksti ei ole se, joka on lukittu. Lataa sivu ja lue teksti uudelleen.
code-adjusted-before = Tämä on jo tarkastettu.
code-adjuster-not-asked = Henkilöä ei ole valittu tarkastamaan tätä pöytäkirjaa siinä tehtävässä.
code-minutes-scan-needed = Ilmoita skannattu pöytäkirja: kokouksen asiakirja, joka on skannaus.
code-minutes-signed-needed = Merkitse, ketkä ovat allekirjoittaneet.
code-nobody-awaited = Kaikki ovat jo tarkastaneet.
code-awaited-without-email = Odotettavilla ei ole sähköpostiosoitetta. Kerro heille itse.
code-reminded-today = Heitä on jo muistutettu tänään. Odota huomiseen.
