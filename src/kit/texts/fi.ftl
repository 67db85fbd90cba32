# Kaikkien huoneiden yhteiset sanat: päivät, kuukaudet ja virheet, joita voi sattua missä tahansa.
# Kuukaudet ovat perusmuodossa; päivämäärissä ohjelma lisää päätteen "ta".

weekday-1 = maanantai
weekday-2 = tiistai
weekday-3 = keskiviikko
weekday-4 = torstai
weekday-5 = perjantai
weekday-6 = lauantai
weekday-7 = sunnuntai

month-1 = tammikuu
month-2 = helmikuu
month-3 = maaliskuu
month-4 = huhtikuu
month-5 = toukokuu
month-6 = kesäkuu
month-7 = heinäkuu
month-8 = elokuu
month-9 = syyskuu
month-10 = lokakuu
month-11 = marraskuu
month-12 = joulukuu

# Koko pyyntö
code-invalid = Jotain pitää korjata.
code-sign-in-needed = Kirjaudu ensin sisään.
code-forbidden = Et saa tehdä tätä. Kysy puheenjohtajalta tai sihteeriltä, jos sinulla mielestäsi pitäisi olla oikeus.
code-absent = Sivua ei ole, tai et saa nähdä sitä. Tarkista osoite tai kirjaudu sisään, jos et ole vielä kirjautunut.
code-stale = Joku muu ehti muuttaa tietoja ennen sinua. Avaa tiedot uudelleen ja tee muutoksesi vielä kerran.
code-broken = Meillä tapahtui virhe. Mitään tallentamaasi ei ole kadonnut. Yritä hetken kuluttua uudelleen.
code-if-match-needed = Ei käy ilmi, mitä versiota muutat. Avaa sivu uudelleen ja tee muutos vielä kerran.
code-answered-before = Sama pyyntö on jo käsiteltävänä. Odota hetki ennen kuin yrität uudelleen.
code-idempotency-key-malformed = Toistoavaimessa pitää olla 1–200 merkkiä eikä siinä saa olla ohjausmerkkejä.
code-idempotency-key-reused = Avainta on jo käytetty johonkin muuhun. Valitse uusi avain.
code-limit-out-of-range = Määrän pitää olla 1–500.
code-cursor-unknown = Emme tiedä, mistä luettelon pitäisi jatkua. Aloita luettelon alusta.
code-body-too-large = Lähettämäsi tieto on liian suuri. Lomake saa olla enintään 64 kt ja luettelo enintään 5 Mt.
code-form-too-many-fields = Lomakkeessa on liian monta kenttää. Jaa se ja lähetä osa kerrallaan.
code-body-unreadable = Lähettämääsi ei voitu lukea. Yritä uudelleen.
code-body-too-slow = Lähettämäsi vastaanottaminen kesti liian kauan. Yritä uudelleen, kun yhteys on parempi.
code-json-malformed = Tämä ei ole kelvollista JSON-muotoa. Virhe on rivillä { $line }, merkissä { $column }.

# Tietokanta
code-storage-read-only = Juuri nyt ei voi tallentaa. Kirjoittamaasi ei ole tallennettu. Yritä hetken kuluttua uudelleen.
code-storage-full = Juuri nyt tallennustila on täynnä. Kirjoittamaasi ei ole tallennettu. Yritä myöhemmin uudelleen.
code-storage-busy = Moni tallentaa juuri nyt. Kirjoittamaasi ei ole tallennettu. Yritä muutaman sekunnin kuluttua uudelleen.

# Yksittäiset kentät
code-date-malformed = Kirjoita päivämäärä muodossa 2026-03-01.
code-date-absent = Sellaista päivää ei ole kalenterissa. Valitse toinen.
code-date-out-of-range = Valitse vuosi väliltä 1900–2200.
code-time-malformed = Kirjoita kellonaika muodossa 18.00.
code-year-malformed = Kirjoita vuosi neljällä numerolla, esimerkiksi 1974. Vuosi ei voi olla tulevaisuudessa.
code-number-malformed = Kirjoita vain numeroita.
code-number-needed = Kirjoita luku.
code-number-out-of-range = Kirjoita luku väliltä { $least }–{ $most }.
code-text-too-long = Lyhennä tekstiä. Tilaa on { $most } merkille.
code-name-needed = Kirjoita nimi.
code-name-invalid = Kirjoita nimi. Se ei saa olla liian pitkä.
code-email-invalid = Kirjoita koko sähköpostiosoite, esimerkiksi anna@example.org.
code-phone-invalid = Kirjoita puhelinnumero suuntanumeroineen, esimerkiksi 070-123 45 67.
code-postal-code-invalid = Kirjoita postinumero viidellä numerolla.
code-website-invalid = Kirjoita verkko-osoite, esimerkiksi www.example.org.

# Luettavat taulukot
code-table-empty = Tiedosto on tyhjä. Valitse tiedosto, jossa on otsikkorivi ja ainakin yksi muu rivi.
code-table-too-large = Tiedosto on liian suuri. Se saa olla enintään 5 Mt, ja siinä saa olla enintään 500 000 solua.
code-table-too-many-rows = Tiedostossa on liikaa rivejä. Niitä saa olla enintään 20 000. Jaa se useaan tiedostoon.
code-table-too-many-columns = Tiedostossa on liikaa sarakkeita. Niitä saa olla enintään 200. Poista sarakkeet, joita ei tarvita.
code-table-not-a-table = Tiedosto ei ole taulukko. Tallenna luettelo Excelistä muodossa .xlsx tai .csv ja valitse se.
code-table-old-excel = Tiedosto on vanhassa Excel-muodossa (.xls). Avaa se Excelissä, tallenna muodossa .xlsx ja valitse uusi tiedosto.
code-table-locked = Tiedosto on suojattu salasanalla. Poista salasana Excelissä, tallenna ja valitse tiedosto uudelleen.
code-table-damaged = Tiedosto on vioittunut tai vajaa. Avaa se Excelissä, tallenna se uudelleen ja yritä vielä kerran.
code-table-zip-bomb = Tiedosto purkautuu suuremmaksi kuin voimme ottaa vastaan. Tallenna luettelo Excelistä uudelleen ja yritä vielä kerran.
code-table-cell-too-long = Yhdessä tiedoston solussa on liikaa tekstiä. Siinä saa olla enintään 10 000 merkkiä.
