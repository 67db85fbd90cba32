# Yhdistykset: hakemisto, kylän oma sivu, hallitus, säännöt ja jäsenyydet.

# Välilehdet ylhäällä
tab-start = Etusivu
tab-calendar = Kalenteri
tab-county = Yhteenveto
tab-meetings = Kokoukset
tab-members = Jäsenet
tab-board = Hallitus

# Mitä yhdistys on
kind-association = kyläyhdistys
kind-council = kunnan kyläneuvosto
kind-network = verkosto

legal-form-nonprofit = aatteellinen yhdistys
legal-form-economic = taloudellinen yhdistys
legal-form-informal = ei oma oikeushenkilönsä

post-chair = puheenjohtaja
post-vice-chair = varapuheenjohtaja
post-secretary = sihteeri
post-treasurer = rahastonhoitaja
post-board-member = hallituksen jäsen
post-deputy = varajäsen
post-auditor = tilintarkastaja
post-nominator = vaalitoimikunta
post-contact = yhteyshenkilö

tongue-sv = ruotsi
tongue-fi = suomi
tongue-fit = meänkieli
tongue-se = pohjoissaame
tongue-smj = luulajansaame
tongue-sje = piitimensaame
tongue-en = englanti

channel-email = sähköposti jokaiselle jäsenelle
channel-letter = kirje jokaiselle jäsenelle
channel-poster = ilmoitus kylän ilmoitustaululla
channel-advert = lehti-ilmoitus
channel-website = yhdistyksen verkkosivut

fee-rule-none = maksua ei vaadita
fee-rule-this-year = tämän vuoden maksun pitää olla maksettu
fee-rule-this-or-last-year = tämän tai viime vuoden maksun pitää olla maksettu

vote-of-person = yksi ääni henkilöä kohti
vote-of-household = yksi ääni taloutta kohti

numbering-meeting = jokaisessa kokouksessa ykkösestä alkaen
numbering-year = juoksevasti läpi vuoden

affiliation-state-requested = odottaa vastausta
affiliation-state-affiliated = liittynyt
affiliation-state-ended = päättynyt

shared-board = hallituksen nimet

municipality-choose = Valitse kunta

# Hakemisto
directory-title = Norrbottenin yhdistykset
directory-intro = Etsi oma kyläsi. Kylän sivulla ovat kalenteri ja yhdistyksen omat tiedot.
directory-register = Rekisteröi yhdistys
directory-search = Hae yhdistystä
directory-q = Yhdistys, kylä tai kunta
directory-name = Yhdistys
directory-village = Kylä
directory-municipality = Kunta
directory-kind = Laji
directory-all-municipalities = Kaikki kunnat
directory-all-kinds = Kaikki lajit
directory-count =
    { $count ->
        [one] Näytetään 1 yhdistys.
       *[other] Näytetään { $count } yhdistystä.
    }
directory-count-more = Näytetään { $count } yhdistystä. Lisää on seuraavalla sivulla.
directory-filter-q = Niissä on sana, jonka alku on ”{ $q }”.
directory-filter-municipality = Kunta: { $name }.
directory-filter-kind = Laji: { $kind }.
directory-empty = Täällä ei ole vielä yhdistyksiä
directory-empty-text = Rekisteröi oma yhdistyksesi, niin siitä tulee ensimmäinen.
directory-none = Mikään yhdistys ei vastaa hakua
directory-none-text = Kokeile vähemmillä kirjaimilla tai valitse toinen kunta.
directory-paging = Lisää yhdistyksiä
directory-first = Alusta
directory-next = Lisää yhdistyksiä

# Rekisteröinti
register-title = Rekisteröi yhdistys
register-intro = Yhdistys saa oman sivun, kalenterin ja jäsenluettelon. Kaikkea voi muuttaa myöhemmin.
register-chair = Sinusta tulee yhdistyksen puheenjohtaja byalag-palvelussa. Sen jälkeen voit lisätä muun hallituksen tai luovuttaa tehtävän oikealle puheenjohtajalle.
register-your-name = Nimesi
register-your-name-hint = Etunimi ja sukunimi. Näin sinut merkitään puheenjohtajaksi.
register-slug-hint = Jätä tyhjäksi, niin teemme osoitteen nimestä.
register-do = Rekisteröi yhdistys

# Yhdistyksen tiedot
profile-kind = Millainen yhdistys on?
profile-kind-hint = Kunnan kyläneuvoston tai verkoston jäsenet ovat yhdistyksiä.
profile-name = Yhdistyksen nimi
profile-name-hint = Koko nimi, niin kuin se on säännöissä.
profile-village = Kylä
profile-village-hint = Kylä tai seutu, johon yhdistys kuuluu.
profile-municipality = Kunta
profile-about = Tietoa yhdistyksestä
profile-about-hint = Muutama lause, jotka kaikki saavat lukea. Enintään 2 000 merkkiä.
profile-website = Verkkosivut
profile-website-hint = Jos yhdistyksellä on sellaiset. Osoite näkyy kaikille.
profile-contact = Yhteystiedot
profile-contact-hint = Ne näkevät jäsenet, hallitus ja ne, jotka työskentelevät verkostossa tai neuvostossa, johon olette liittyneet.
profile-email = Yhdistyksen sähköposti
profile-email-hint = Osoite, joka kuuluu yhdistykselle eikä henkilölle.
profile-phone = Puhelin
profile-phone-hint = Suuntanumeroineen, esimerkiksi 070-123 45 67.
profile-street = Katuosoite tai postilokero
profile-postal-code = Postinumero
profile-city = Postitoimipaikka
profile-facts = Perustiedot
profile-more = Lisää tietoja
profile-legal-form = Yhdistysmuoto
profile-legal-form-hint = Useimmat kyläyhdistykset ovat aatteellisia yhdistyksiä.
profile-organisation-number = Organisaationumero
profile-organisation-number-hint = Kymmenen numeroa, jos yhdistyksellä on sellainen. Älä koskaan kirjoita henkilötunnusta.
profile-founded = Perustamisvuosi
profile-founded-hint = Neljä numeroa, esimerkiksi 1974.
profile-languages = Kielet
profile-languages-hint = Kielet, joilla voitte vastata.
profile-position = Paikka kartalla
profile-position-hint = Asteina ja pisteellä, esimerkiksi 66.12 ja 21.34. Jätä molemmat tyhjiksi, jos et tiedä.
profile-lat = Leveysaste (pohjoista)
profile-lon = Pituusaste (itää)
profile-slug = Verkko-osoite
profile-slug-hint = Pieniä kirjaimia ja yhdysmerkkejä. Jos vaihdat osoitteen, vanhat linkit lakkaavat toimimasta, myös muiden tilaamat kalenterit.

# Kylän sivu
village-calendar = Katso kalenteri
village-subscribe = Tilaa kalenteri
village-tasks = Tätä voit tehdä
village-your-posts = Tehtäväsi täällä: { $posts }.
village-do-meetings = Kokoukset
village-do-meetings-text = Kutsut, esityslistat, päätökset ja pöytäkirjat.
village-do-members = Jäsenet
village-do-members-text = Tuo luettelo, joka teillä on nyt, hae ja muuta.
village-do-board = Hallitus
village-do-board-text = Katso, kenellä on mikäkin tehtävä ja kuinka kauan.
village-do-settings = Asetukset
village-do-settings-text = Yhdistyksen tiedot, säännöt ja liittymiset.
village-do-bylaws = Säännöt
village-do-bylaws-text = Katso, mitä kokouskutsusta, äänioikeudesta ja hallituksesta on sovittu.
village-facts = Tietoa yhdistyksestä
village-kind = Laji
village-website = Verkkosivut
village-email = Sähköposti
village-phone = Puhelin
village-address = Osoite
village-legal-form = Yhdistysmuoto
village-organisation-number = Organisaationumero
village-founded = Perustamisvuosi
village-languages = Kielet
village-board = Hallitus
village-board-none = Kukaan hallituksessa ei ole halunnut näyttää nimeään kaikille.
village-umbrellas = Liittynyt näihin

# Hallitus
board-intro = Oikeudet täällä seuraavat luottamustehtävää sen ensimmäisestä päivästä viimeiseen.
board-hand-over = Luovuta seuraavalle hallitukselle
board-add = Lisää tehtävä
board-ends-today = tähän päivään asti
board-today = Tehtävät tänään
board-coming = Tulevat tehtävät
board-past = Aiemmat tehtävät
board-past-none = Aiempia tehtäviä ei ole.
board-past-show = Näytä aiemmat tehtävät
board-past-hide = Piilota aiemmat tehtävät
board-until-further = toistaiseksi
board-change = Muuta
board-shown-to-all = nimi näkyy kaikille
board-vacant-title = Nämä tehtävät ovat vapaina
board-vacant = vapaana
board-empty = Kenelläkään ei ole tehtävää tänään
board-empty-text = Pyydä sitä, joka hoitaa byalag-palvelua teillä, lisäämään hallitus.

# Yksi tehtävä
office-new = Uusi tehtävä
office-title = { $name }, { $post }
office-post = Tehtävä
office-post-hint = Tehtävä määrää, mitä henkilö saa tehdä täällä.
office-name = Nimi
office-name-hint = Etunimi ja sukunimi.
office-email = Sähköposti
office-email-hint = Henkilö kirjautuu sisään tällä osoitteella. Ilman osoitetta hänellä on tehtävä, mutta hän ei voi kirjautua.
office-from = Alkaen
office-from-hint = Tehtävän ensimmäinen päivä.
office-until = Päättyen
office-until-hint = Viimeinen päivä. Kirjoita se, kun tehtävä päättyy. Jätä tyhjäksi, jos tehtävä jatkuu toistaiseksi.
office-public = Näytä nimi ja tehtävä kaikille
office-public-hint = Rastita vain, jos henkilö on suostunut siihen.
office-remove-title = Menikö väärin?
office-remove-text = Poista tehtävä, jos sitä ei olisi koskaan pitänyt lisätä. Silloin se ei näy aiemmissakaan tehtävissä. Jos henkilö on hoitanut tehtävää, kirjoita sen sijaan viimeinen päivä yllä olevaan lomakkeeseen.
office-remove-do = Poista tehtävä

# Luovutus
handover-title = Luovuta seuraavalle hallitukselle
handover-intro = Täytä koko uusi hallitus, myös ne, jotka jatkavat. Rivit, joilla ei ole nimeä, ohitetaan.
handover-what = Näin tapahtuu
handover-what-end = Hallituksen tehtävät, jotka ovat voimassa sinä päivänä, päättyvät edellisenä päivänä.
handover-what-begin = Alla olevat tehtävät alkavat sinä päivänä.
handover-what-rights = Se, jota ei ole merkitty tähän, jää pois hallituksesta eikä voi enää tehdä sitä, mihin tehtävä antoi oikeuden.
handover-what-others = Tilintarkastajien, vaalitoimikunnan ja yhteyshenkilöiden tehtävät eivät muutu.
handover-day = Uusi hallitus aloittaa
handover-day-hint = Useimmiten vuosikokouspäivä.
handover-board = Uusi hallitus
handover-board-hint = Nykyinen hallitus on jo täytetty. Vaihda, poista ja lisää.
handover-row = Paikka { $number }
handover-more = Lisää rivejä
handover-do = Luovuta

# Asetukset
settings-title = Asetukset
settings-tabs = Asetukset
settings-profile = Tiedot
settings-bylaws = Säännöt
settings-affiliations = Liittymiset

# Kun kaksi muuttaa samaa
conflict-title = Joku muu ehti tallentaa ennen sinua
conflict-text = Mitään kirjoittamaasi ei ole kadonnut. Vertaa, korjaa lomake ja tallenna uudelleen. Silloin voimaan jää se, mitä lomakkeessa on.
conflict-caption = Eroavat tiedot
conflict-field = Kenttä
conflict-theirs = Tallennettu nyt
conflict-yours = Sinä kirjoitit
conflict-empty = tyhjä

# Säännöt
bylaws-intro = Nämä ovat ne sääntöjen kohdat, joita byalag käyttää, esimerkiksi näyttäessään, kuka saa äänestää.
bylaws-usual-title = Nämä ovat kyläyhdistyksen tavalliset säännöt
bylaws-usual-text = Yhdistyksenne ei ole vielä lisännyt omia sääntöjään. Alla oleva on voimassa, kunnes joku tallentaa tällä sivulla.
bylaws-save = Tallenna säännöt
bylaws-no-rule = ei sääntöä
bylaws-group-call = Kokouskutsu
bylaws-group-vote = Äänioikeus
bylaws-group-board = Hallitus
bylaws-group-minutes = Pöytäkirja
bylaws-group-change = Sääntöjen muuttaminen
bylaws-group-names = Omat nimityksenne
bylaws-notice-min-days = Kutsu vähintään, päivää ennen
bylaws-notice-min-days-hint = Jäsenten pitää saada kutsu viimeistään näin monta päivää ennen kokousta.
bylaws-channels = Kutsumistavat
bylaws-channels-hint = Kutsuksi katsotaan vain ne tavat, jotka säännöissä mainitaan.
bylaws-annual-latest-day = Vuosikokous viimeistään, päivä
bylaws-annual-latest-day-hint = Kuukauden viimeinen päivä, jona vuosikokouksen voi pitää, esimerkiksi 31.
bylaws-annual-latest-month = Vuosikokous viimeistään, kuukausi
bylaws-annual-latest-month-hint = Viimeinen kuukausi, jona vuosikokouksen voi pitää.
bylaws-motion-deadline-days = Aloitteet, päivää ennen
bylaws-motion-deadline-days-hint = Aloitteiden pitää olla perillä näin monta päivää ennen vuosikokousta; jätä tyhjäksi, jos rajaa ei ole.
bylaws-extra-percent = Ylimääräinen kokous vaadittaessa, prosenttia
bylaws-extra-percent-hint = Näin suuri osa jäsenistä voi vaatia ylimääräistä kokousta; jätä tyhjäksi, jos sääntöä ei ole.
bylaws-extra-members = Ylimääräinen kokous vaadittaessa, jäsentä
bylaws-extra-members-hint = Näin monta jäsentä voi vaatia ylimääräistä kokousta; jätä tyhjäksi, jos sääntöä ei ole.
bylaws-voting-age = Äänioikeusikä
bylaws-voting-age-hint = Jäsen saa äänestää tästä iästä alkaen; jätä tyhjäksi, jos rajaa ei ole.
bylaws-fee-rule = Maksu äänioikeuden ehtona
bylaws-fee-rule-hint = Maksu, jonka pitää olla maksettu, jotta jäsen saa äänestää.
bylaws-residence-required = Vain kylässä asuvat saavat äänestää
bylaws-residence-required-hint = Rastita, jos säännöt vaativat, että äänestäjä asuu kylässä.
bylaws-vote-of = Kenellä on ääni
bylaws-vote-of-hint = Useimmissa yhdistyksissä jokaisella henkilöllä on oma ääni.
bylaws-proxies = Valtakirjat
bylaws-proxies-hint = Jäsen saa äänestää näin monen muun puolesta; 0, jos valtakirjoja ei sallita.
bylaws-quorum = Vähimmäismäärä kokouksessa
bylaws-quorum-hint = Näin monen jäsenen pitää olla läsnä, jotta kokous voi päättää; 0, jos rajaa ei ole.
bylaws-casting-vote = Puheenjohtaja ratkaisee äänten mennessä tasan
bylaws-casting-vote-hint = Rastita, jos puheenjohtajan ääni ratkaisee.
bylaws-board-min = Hallituksessa vähintään
bylaws-board-min-hint = Pienin määrä hallituksessa, varajäseniä lukuun ottamatta.
bylaws-board-max = Hallituksessa enintään
bylaws-board-max-hint = Suurin määrä hallituksessa, varajäseniä lukuun ottamatta.
bylaws-board-term-years = Toimikausi, vuotta
bylaws-board-term-years-hint = Hallituksen jäsen valitaan näin moneksi vuodeksi.
bylaws-half-election = Puolet hallituksesta valitaan joka vuosi
bylaws-half-election-hint = Rastita, jos puolet jäsenistä valitaan toisena vuonna ja puolet toisena.
bylaws-auditors = Tilintarkastajat
bylaws-auditors-hint = Vuosikokous valitsee näin monta tilintarkastajaa.
bylaws-fiscal-year-starts = Tilikausi alkaa
bylaws-fiscal-year-starts-hint = Tilikauden ensimmäinen kuukausi, useimmiten tammikuu.
bylaws-adjusters = Pöytäkirjantarkastajat
bylaws-adjusters-hint = Näin moni tarkastaa pöytäkirjan puheenjohtajan lisäksi.
bylaws-numbering = Pykälien numerot
bylaws-numbering-hint = Alkavatko pöytäkirjan pykälät joka kokouksessa ykkösestä vai jatkuvatko ne läpi vuoden.
bylaws-change-percent = Enemmistö, prosenttia
bylaws-change-percent-hint = Näin suuri osa äänistä tarvitaan sääntöjen muuttamiseen; kaksi kolmasosaa kirjoitetaan 67.
bylaws-change-meetings = Kokousten määrä
bylaws-change-meetings-hint = Muutoksesta pitää päättää näin monessa kokouksessa.
bylaws-change-gap-days = Päiviä kokousten välillä
bylaws-change-gap-days-hint = Näiden kokousten välillä pitää olla vähintään näin monta päivää.
bylaws-meeting-name = Kokous
bylaws-meeting-name-hint = Miksi kutsutte jäsenten suurta kokousta, ruotsiksi esimerkiksi årsmöte tai byastämma.
bylaws-board-name = Hallitus
bylaws-board-name-hint = Miksi kutsutte hallitusta, ruotsiksi esimerkiksi styrelse tai byaråd.
bylaws-chair-name = Puheenjohtaja
bylaws-chair-name-hint = Miksi kutsutte puheenjohtajaa, ruotsiksi esimerkiksi ordförande tai byfogde.

# Liittymiset
affiliations-intro = Yhdistys voi liittyä kunnan kyläneuvostoon ja verkostoon. Ne näkevät silloin yhdistyksen tiedot ja lukumääriä, eivät koskaan sitä, keitä jäsenet ovat.
affiliations-waiting = Vastausta odottavat yhdistykset
affiliations-waiting-none = Mikään yhdistys ei odota vastausta.
affiliations-waiting-count =
    { $count ->
        [one] 1 yhdistys odottaa vastausta.
       *[other] { $count } yhdistystä odottaa vastausta.
    }
affiliations-below = Liittyneet yhdistykset
affiliations-below-none = Mikään yhdistys ei ole vielä liittynyt.
affiliations-below-count =
    { $count ->
        [one] 1 yhdistys on liittynyt.
       *[other] { $count } yhdistystä on liittynyt.
    }
affiliations-name = Yhdistys
affiliations-shared = Jakaa myös
affiliations-answer = Vastaus
affiliations-approve = Hyväksy
affiliations-refuse = Vastaa ei
affiliations-above = Olemme liittyneet näihin
affiliations-above-none = Yhdistys ei ole liittynyt mihinkään neuvostoon tai verkostoon.
affiliations-umbrella = Neuvosto tai verkosto
affiliations-state = Tila
affiliations-from = Alkaen
affiliations-until = Päättyen
affiliations-end = Lopeta
affiliations-end-do = Lopeta
affiliations-ask = Pyydä liittymistä
affiliations-ask-text = Neuvosto tai verkosto saa pyyntösi ja vastaa kyllä tai ei.
affiliations-ask-none = Ei ole muuta neuvostoa tai verkostoa, jolta kysyä.
affiliations-ask-do = Pyydä liittymistä
affiliations-choose = Valitse neuvosto tai verkosto
affiliations-share-board = Jaa myös hallituksen nimet
affiliations-share-board-hint = Vain niiden hallituksen jäsenten nimet, jotka ovat suostuneet siihen.

# Viestit niille, jotka ovat saaneet tehtävän
letter-office-subject = Olet nyt { $posts } yhdistyksessä { $association }
letter-office-hello = Hei { $name }!
letter-office-why = { $association } on merkinnyt sinulle tehtävän byalag-palveluun: { $posts }. Palvelussa ovat yhdistyksen kalenteri, jäsenluettelo ja hallitus.
letter-office-term-open = Olet { $post } { $from } alkaen toistaiseksi.
letter-office-term-ended = Olet { $post } { $from } alkaen, viimeinen päivä on { $until }.
letter-office-sign-in = Näin kirjaudut sisään: avaa alla oleva sivu ja kirjoita osoitteesi { $email }. Saat viestin, jossa on koodi. Et tarvitse salasanaa.
letter-office-page = Yhdistyksen oma sivu on täällä:
letter-office-mistake = Onko jokin väärin? Vastaa tähän viestiin, niin vastaus tulee yhdistykselle osoitteeseen { $mailbox }.
letter-office-mistake-no-mailbox = Onko jokin väärin? Kerro siitä jollekulle hallituksessa. Hän voi muuttaa tehtävää tai poistaa sen.
letter-office-regards =
    Terveisin
    { $association }
letter-office-posts = { $others } ja { $last }

letter-office-as-chair = puheenjohtaja
letter-office-as-vice-chair = varapuheenjohtaja
letter-office-as-secretary = sihteeri
letter-office-as-treasurer = rahastonhoitaja
letter-office-as-board-member = hallituksen jäsen
letter-office-as-deputy = hallituksen varajäsen
letter-office-as-auditor = tilintarkastaja
letter-office-as-nominator = vaalitoimikunnan jäsen
letter-office-as-contact = yhteyshenkilö

letter-office-can-chair = Puheenjohtajana voit hoitaa jäsenluetteloa, maksuja, kalenteria, tehtäviä ja yhdistyksen tietoja.
letter-office-can-vice-chair = Varapuheenjohtajana voit hoitaa kalenteria ja nähdä, ketkä ovat jäseniä.
letter-office-can-secretary = Sihteerinä voit hoitaa jäsenluetteloa, kalenteria, tehtäviä ja yhdistyksen tietoja.
letter-office-can-treasurer = Rahastonhoitajana voit nähdä jäsenluettelon, merkitä maksun maksetuksi ja hoitaa kalenteria.
letter-office-can-board-member = Hallituksen jäsenenä voit hoitaa kalenteria ja nähdä, ketkä ovat jäseniä.
letter-office-can-deputy = Varajäsenenä voit nähdä hallituksen kalenterin ja sen, ketkä ovat jäseniä.
letter-office-can-auditor = Tilintarkastajana voit nähdä, ketkä ovat jäseniä ja kuka on maksanut.
letter-office-can-nominator = Vaalitoimikunnassa voit nähdä jäsenten kalenterin ja sen, kenellä on tehtävä.
letter-office-can-contact = Yhteyshenkilönä voit nähdä jäsenten kalenterin ja sen, kenellä on tehtävä.

# Kun jotain on tehty
done-registered = Yhdistys on rekisteröity, ja sinä olet sen puheenjohtaja. Aloita alta jäsenistä tai hallituksesta.
done-office-appointed = Tehtävä on lisätty.
done-office-appointed-untold = Tehtävä on lisätty, mutta kirjettä ei lähtenyt: päivän kirjeet tehtävistä on käytetty. Kerro asiasta henkilölle itse.
done-office-changed = Tehtävä on muutettu.
done-office-changed-untold = Tehtävä on muutettu, mutta kirjettä ei lähtenyt: päivän kirjeet tehtävistä on käytetty. Kerro asiasta henkilölle itse.
done-office-removed = Tehtävä on poistettu.
done-handed-over = Luovutus on tehty. Uusi hallitus aloittaa valitsemanasi päivänä.
done-handed-over-untold = Luovutus on valmis, mutta kaikki eivät saaneet kirjettä: päivän kirjeet tehtävistä on käytetty. Kerro heille itse.
done-affiliation-requested = Pyyntö on lähetetty. Näet tästä, kun siihen on vastattu.
done-affiliation-approved = Yhdistys on liittynyt.
done-affiliation-refused = Yhdistykselle on vastattu ei.
done-affiliation-withdrawn = Pyyntö on peruttu.
done-affiliation-ended = Liittyminen on päättynyt tästä päivästä alkaen.

# Virheet
code-slug-malformed = Kirjoita osoite, jossa on ainakin kaksi kirjainta tai numeroa, esimerkiksi gunnarsbyn.
code-slug-reserved = byalag käyttää tätä osoitetta itse. Valitse toinen.
code-slug-taken = Toisella yhdistyksellä on jo tämä osoite. Valitse toinen, esimerkiksi lisäämällä loppuun kunnan nimi.
code-organisation-number-invalid = Tarkista organisaationumero. Siinä on kymmenen numeroa, ja viimeinen on tarkistusnumero.
code-organisation-number-taken = Numero kuuluu jo yhdistykselle täällä. Etsi se hakemistosta; yhdistys voi olla jo rekisteröity.
code-municipality-unknown = Valitse jokin läänin neljästätoista kunnasta.
code-position-malformed = Kirjoita molemmat luvut asteina ja pisteellä, esimerkiksi 66.12 ja 21.34.
code-language-unknown = Valitse kieli luettelosta.
code-post-needed = Valitse tehtävä.
code-member-unknown = Jäsentä ei ole luettelossa.
code-until-before-from = Viimeinen päivä on ennen ensimmäistä. Korjaa toinen niistä.
code-last-chair = Silloin yhdistys jäisi ilman puheenjohtajaa. Lisää ensin uusi puheenjohtaja tai luovuta seuraavalle hallitukselle.
code-chair-needed = Uusi hallitus tarvitsee puheenjohtajan. Täytä, kuka hän on.
code-channel-needed = Valitse ainakin yksi kutsumistapa.
code-umbrella-unknown = Valitse neuvosto tai verkosto luettelosta.
code-affiliation-circle = Se ei ole mahdollista: kyseinen neuvosto tai verkosto on itse liittynyt teihin.
code-affiliation-exists = Yhdistys on jo liittynyt sinne tai odottaa sieltä vastausta.
code-affiliation-not-open = Pyyntöön on jo vastattu, tai liittyminen on päättynyt. Tilanne on nyt tämä.
