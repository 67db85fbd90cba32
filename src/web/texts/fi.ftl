# Sivujen kehys, virhesivut, ohjelmarajapinta ja kaikkien huoneiden yhteiset sanat.

# Kehys
skip-to-content = Siirry sisältöön
places-label = Yhdistyksen sivut
menu-me = Oma byalag
menu-home = Kaikki kylät
menu-sign-in = Kirjaudu sisään
menu-sign-out = Kirjaudu ulos
language-label = Kieli
foot-visible = Kuka näkee tietoni?
foot-about = Tietoa byalagista
foot-api = Ohjelmille
kept-text = Viimeksi kirjoittamasi on vielä tallella.
kept-drop = Poista se ja aloita alusta
kept-old = Olit alkanut kirjoittaa tähän, mutta tiedot ovat muuttuneet sen jälkeen.
kept-back = Tuo takaisin kirjoittamani

# Kaikkien huoneiden yhteiset sanat
save = Tallenna
cancel = Peruuta
search = Hae
show-all = Näytä kaikki
next = Seuraava
previous = Edellinen
edit = Muuta
remove = Poista
undo = Kumoa
copy = Kopioi
copied = Kopioitu
never = ei koskaan
yes = kyllä
no = ei
print = Tulosta
download = Lataa
close = Sulje
optional = vapaaehtoinen
all = kaikki
none = ei yhtään

done-saved = Tallennettu.
done-removed = Poistettu.
done-undone = Muutos on kumottu.

# Virhesivut
error-400 = Emme pystyneet lukemaan lähettämääsi
error-401 = Kirjaudu ensin sisään
error-403 = Et saa tehdä tätä
error-404 = Sivua ei ole
error-405 = Näin ei voi tehdä
error-409 = Tieto on ristiriidassa jo olemassa olevan kanssa
error-412 = Joku muu ehti ensin
error-413 = Tieto on liian suuri
error-415 = Emme osaa lukea tällaista tiedostoa
error-422 = Jotain pitää korjata
error-428 = Avaa ensin sivu uudelleen
error-429 = Odota hetki
error-500 = Meillä tapahtui virhe
error-503 = Tämä ei onnistu juuri nyt
error-trace = Tarvitsetko apua? Ilmoita tämä koodi:
error-home = Etusivulle

code-other-site = Pyyntö tuli toiselta sivustolta ja pysäytettiin. Avaa sivu täällä ja yritä uudelleen.
code-method-not-allowed = Tätä osoitetta ei voi käyttää näin. Palaa takaisin ja yritä uudelleen.
code-content-type-unknown = Emme osaa lukea tällaista sisältöä tässä.
code-field-malformed = Kenttää ei voi lukea: { $reason }
code-field-missing = Kenttä puuttuu. Anna sille arvo.
code-field-unknown = Kenttää nimeltä { $name } ei ole. Poista se tai korjaa kirjoitusasu.
code-field-wrong-type = Arvo ei sovi kenttään. Rajapinnan kuvaus kertoo, mitä kenttään voi antaa.

# Koneella annettavat komennot
code-file-exists = Tiedosto { $file } on jo olemassa. Valitse toinen nimi tai siirrä tiedosto ensin pois.
code-file-absent = Tiedostoa { $file } ei ole, tai sitä ei voi lukea.
code-backup-damaged = Varmuuskopio { $file } on vioittunut. Mitään ei muutettu.
code-tool-absent = Ohjelmaa { $tool } ei voi käynnistää: { $reason }
code-database-in-use = Tietokanta on jo käytössä. Demo rakennetaan vain tyhjään tietokantaan.
code-port-taken = Osoitetta { $address } ei voi kuunnella: { $reason }. Pysäytä osoitetta käyttävä ohjelma tai valitse toinen osoite.

# Ohjelmarajapinta
reference-title = Ohjelmarajapinta
reference-intro = Kaiken, minkä sivuilla voi tehdä, voi tehdä myös ohjelma. Tässä on jokainen kutsu, ja voit kokeilla niitä tällä palvelimella. Kirjaudu sisään tai lähetä avain.
reference-needed = pakollinen
reference-body = Sisältö
reference-try = Kokeile
problems-title = Virhekoodit
problems-intro = Jokaisella virheellä on pysyvä koodi, johon ohjelmat voivat luottaa, ja lause ihmisille.
