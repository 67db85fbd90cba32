# Kokouksen paperit: aloitteet, tiedostot, omat mallit, tehtävät ja vuosikello.

paper-overtaken = Joku muu ehti muuttaa ennen sinua. Kirjoittamasi on yhä tässä alla. Tallenna uudelleen, jos sen pitää jäädä voimaan.
paper-back-to-meetings = Kaikkiin kokouksiin
paper-kind-annual = Vuosikokous
paper-kind-extra-annual = Ylimääräinen vuosikokous
paper-kind-member = Jäsenkokous
paper-kind-board = Hallituksen kokous
paper-kind-constituting = Hallituksen järjestäytymiskokous

# Aloitteet
paper-motions-title = Aloitteet
paper-motions-intro = Aloite on jäsenen ehdotus, josta vuosikokous päättää. Jokainen jäsen saa lähettää aloitteen.
paper-motions-empty = Aloitteita ei vielä ole
paper-motions-empty-text = Kirjoita ensimmäinen tähän alle.
paper-motions-back = Kaikkiin aloitteisiin
paper-motion-from = { $proposer }, { $day }
paper-motion-late = Myöhässä
paper-motion-late-text = Aloite tuli viimeisen päivän jälkeen. Kokous päättää, otetaanko se käsittelyyn.
paper-motion-state = Tila
paper-motion-state-received = Saapunut
paper-motion-state-withdrawn = Peruttu
paper-motion-state-decided = Ratkaistu
paper-motion-received = Saapui
paper-motion-new = Lähetä aloite
paper-motion-title = Otsikko
paper-motion-title-hint = Kerro, mistä on kyse, esimerkiksi Uusi laituri uimarannalle.
paper-motion-text = Mitä haluat kokouksen päättävän, ja miksi?
paper-motion-text-hint = Kirjoita ehdotus niin, että kokous voi vastata siihen kyllä tai ei.
paper-motion-proposer = Ehdottaja
paper-motion-proposer-hint = Täytä, kun kirjaat aloitteen toisen puolesta. Jätä tyhjäksi, jos se on omasi.
paper-motion-send = Lähetä aloite
paper-motion-prepare = Valmistele aloite
paper-motion-opinion = Hallituksen lausunto
paper-motion-opinion-hint = Mitä hallitus ehdottaa kokouksen vastaavan, ja miksi.
paper-motion-meeting = Kokous, joka käsittelee sen
paper-motion-meeting-hint = Kun kokousta suunnitellaan, aloite saa oman kohdan esityslistalle.
paper-motion-meeting-on = { $title }, { $day }
paper-motion-no-meeting = Ei vielä kokousta
paper-motion-withdraw = Peru aloite
paper-motion-withdraw-do = Peru se
paper-motion-withdraw-text = Peruttua aloitetta ei käsitellä, mutta sen voi yhä lukea täällä. Peruutusta ei voi kumota.
done-motion-sent = Aloite on lähetetty.
done-motion-saved = Aloite on tallennettu.
done-motion-withdrawn = Aloite on peruttu.

# Tiedostot
paper-documents-title = Kokouksen tiedostot
paper-documents-empty = Tiedostoja ei vielä ole
paper-documents-empty-text = Tänne tulevat liitteet, jotka jäsenten pitää lukea ennen kokousta.
paper-document-about = { $file }, { $size }
paper-document-new = Lisää tiedosto
paper-document-file = Tiedosto
paper-document-file-hint = PDF, kuva, Word, Excel, PowerPoint, OpenDocument tai pelkkä teksti. Enintään 20 Mt.
paper-document-file-again = Valitse tiedosto { $file } uudelleen. Selain unohtaa sen, kun sivu näytetään uudestaan.
paper-document-title = Nimi luettelossa
paper-document-title-hint = Esimerkiksi Liite 1, tilinpäätös. Jätä tyhjäksi, jos haluat käyttää tiedoston nimeä.
paper-document-item = Esityslistan kohta
paper-document-no-item = Ei mikään tietty kohta
paper-document-add = Lisää tiedosto
paper-document-remove = Poista
paper-document-remove-label = Poista { $title }
paper-purpose-poster-photo = Kuva ilmoituksesta
paper-purpose-scan = Paperilla tarkastettu pöytäkirja
done-document-added = Tiedosto on lisätty.
done-document-removed = Tiedosto on poistettu.

# Omat mallit
paper-templates-title = Omat esityslistat
paper-templates-intro = Täällä ovat esityslistat, jotka olette tallentaneet seuraavaa kertaa varten.
paper-templates-empty = Omia esityslistoja ei vielä ole
paper-templates-empty-text = Avaa kokouksen esityslista ja valitse Tallenna esityslista malliksi.
paper-template-points = Näytä kohdat
paper-template-name = Nimi
paper-template-save = Tallenna esityslista malliksi
paper-template-remove = Poista
paper-template-remove-label = Poista malli { $name }
done-template-saved = Esityslista on tallennettu malliksi.
done-template-removed = Malli on poistettu.

# Tehtävät
paper-tasks-title = Tehtävät
paper-tasks-intro = Tässä on, mitä kokoukset ovat antaneet jonkun tehtäväksi. Tekemättömät siirtyvät hallituksen seuraavaan kokoukseen.
paper-tasks-open = Tehtävänä
paper-tasks-done = Näytä tehdyt
paper-tasks-empty = Juuri nyt ei ole tehtävää
paper-tasks-empty-text = Tehtävät tulevat tänne, kun kokous antaa ne jollekulle.
paper-tasks-overtaken = Joku muu ehti muuttaa tehtävää. Lue se läpi tästä alta ja paina uudelleen, jos haluat silti muuttaa sitä.
paper-task-overdue =
    { $count ->
        [one] Piti olla valmis { $day }, 1 päivä sitten
       *[other] Piti olla valmis { $day }, { $count } päivää sitten
    }
paper-task-due-by = Viimeistään { $day }
paper-task-done = Valmis
paper-task-done-label = Valmis: { $what }
paper-task-now = Tehtävä on nyt tällainen
paper-task-reopen = Ei sittenkään valmis
paper-task-reopen-label = Ei sittenkään valmis: { $what }
paper-task-edit = Muuta tehtävää
paper-task-what = Mitä pitää tehdä?
paper-task-who = Kuka tekee?
paper-task-due = Mihin päivään mennessä?
paper-task-is-done = Se on valmis
paper-task-line = { $what }
paper-task-line-day = { $what }, viimeistään { $day }
paper-task-line-who = { $what }: { $who }
paper-task-line-both = { $what }: { $who }, viimeistään { $day }
done-task-done = Tehtävä on valmis.
done-task-reopened = Tehtävä ei ole enää valmis.
done-task-saved = Tehtävä on tallennettu.

# Vuosikello
paper-wheel-title = Vuosikello { $year }
paper-wheel-intro = Näin vuosi etenee sääntöjen ja suunniteltujen kokousten mukaan.
paper-wheel-years = Muut vuodet
paper-wheel-fiscal-year-end = Tilikausi päättyy
paper-wheel-accounts-to-auditor = Tilit annetaan tilintarkastajalle
paper-wheel-motions-in = Aloitteiden viimeinen päivä
paper-wheel-call-by = Viimeinen päivä kutsua vuosikokoukseen
paper-wheel-annual-meeting = Vuosikokous, viimeistään tänä päivänä
paper-wheel-annual-meeting-there = Vuosikokous
paper-wheel-constituting = Uuden hallituksen ensimmäinen kokous
paper-wheel-fees = Jäsenmaksun pitää olla maksettu, jotta saa äänestää
paper-wheel-state-done = Valmis
paper-wheel-state-planned = Suunniteltu
paper-wheel-state-ahead = Tulossa
paper-wheel-state-missing = Päivä on mennyt
done-constituting-planned = Hallituksen järjestäytymiskokous on suunniteltu.

# Virheet
code-motion-title-needed = Kirjoita otsikko.
code-motion-text-needed = Kirjoita, mitä haluat kokouksen päättävän.
code-motion-proposer-board = Vain puheenjohtaja ja sihteeri voivat kirjata aloitteen toisen puolesta. Jätä nimi tyhjäksi.
code-motion-meeting-unknown = Kokousta ei ole, tai se ei käsittele aloitteita. Valitse toinen.
code-motion-meeting-over = Kokous on jo alkanut tai ohi. Valitse toinen kokous.
code-motion-not-open = Aloite on peruttu tai ratkaistu, eikä sitä voi muuttaa.
code-motion-on-agenda = Aloite on kokouksen esityslistalla. Poista ensin kohta sieltä.
code-document-too-large = Tiedosto on liian suuri. Se saa olla enintään 20 Mt. Tallenna se pienempänä ja yritä uudelleen.
code-document-file-needed = Valitse tiedosto. Se ei saa olla tyhjä.
code-document-type-unknown = Emme voi ottaa vastaan tällaista tiedostoa, tai se on jotain muuta kuin sen nimi kertoo. Tallenna se PDF-tiedostona ja yritä uudelleen.
code-document-item-unknown = Kohta ei ole kokouksen esityslistalla. Valitse toinen.
code-document-minutes-locked = Pöytäkirja on lukittu, eikä liitteitä voi enää lisätä tai poistaa.
code-document-meeting-cancelled = Kokous on peruttu eikä ota vastaan tiedostoja.
code-document-kept = Tiedosto kuuluu kokoukseen, joka on ohi, ja se säilytetään.
code-task-what-needed = Kirjoita, mitä pitää tehdä.
code-template-name-needed = Kirjoita mallille nimi.
code-template-length = Mallissa on 1–{ $most } kohtaa.
code-constituting-not-annual = Järjestäytymiskokous suunnitellaan vain vuosikokouksen jälkeen.
code-constituting-not-closed = Päätä ensin vuosikokous. Sitten uuden hallituksen kokouksen voi suunnitella.
