# Kirjautuminen, kuka olet, ohjelmien avaimet.

sign-in-title = Kirjaudu sisään
sign-in-intro = Et tarvitse salasanaa. Kirjoita sähköpostiosoitteesi, niin lähetämme sinulle viestin, jossa on koodi ja linkki.
sign-in-email = Sähköpostiosoite
sign-in-email-hint = Se osoite, joka yhdistykselläsi on sinusta.
sign-in-send = Lähetä koodi

code-page-title = Kirjoita koodi
code-page-intro = Lähetimme viestin osoitteeseen { $email }. Koodi on voimassa kymmenen minuuttia, ja sitä voi käyttää kerran.
code-page-code = Koodi
code-page-hint = Kuusi numeroa.
code-page-enter = Kirjaudu sisään
code-page-again = Lähetä uusi koodi
code-page-no-letter = Eikö viestiä tullut? Odota minuutti ja katso roskapostista. Tarkista myös, että osoite on kirjoitettu oikein.

link-intro = Kirjaudu sisään painamalla painiketta.
link-enter = Kirjaudu sisään
link-other-title = Linkki avattiin toisessa selaimessa
link-other-text = Linkki toimii vain siinä selaimessa, jossa pyysit sen. Palaa sinne ja kirjoita viestissä oleva koodi, tai pyydä uusi koodi tästä.

person-title = Kuka olet?
person-intro = Usealla henkilöllä on tämä sähköpostiosoite. Valitse nimesi.

letter-sign-in-subject = Koodisi byalag-palveluun kirjautumista varten
letter-sign-in-body =
    Hei!

    Tässä on koodisi:

    { $code }

    Kirjoita se sivulle, jolla pyysit koodia. Jos luet viestiä samassa selaimessa, voit avata linkin sen sijaan:

    { $link }

    Koodi ja linkki ovat voimassa kymmenen minuuttia, ja niitä voi käyttää kerran.

    Etkö pyytänyt koodia? Silloin sinun ei tarvitse tehdä mitään. Kukaan ei voi kirjautua ilman koodia.

    Terveisin
    byalag

done-signed-out = Olet kirjautunut ulos.
done-token-revoked = Avain on suljettu, eikä se enää toimi.

tokens-title = Ohjelmien avaimet
tokens-intro = Avaimella ohjelma voi tehdä sen, mitä saat itse tehdä. Useimmat eivät tarvitse avainta. Älä koskaan anna avainta kenellekään, johon et luota.
tokens-fresh = Uusi avaimesi
tokens-fresh-text = Kopioi avain nyt. Se näytetään vain tämän kerran.
tokens-none = Sinulla ei ole avaimia.
tokens-caption = Avaimesi
tokens-name = Nimi
tokens-name-hint = Jotta tunnistat avaimen, kun haluat sulkea sen, esimerkiksi Kassakirja.
tokens-scope = Saa
tokens-reads = lukea
tokens-writes = lukea ja muuttaa
tokens-last-used = Käytetty viimeksi
tokens-expires = Voimassa
tokens-revoke = Sulje
tokens-new = Uusi avain
tokens-write = Avain saa myös muuttaa
tokens-write-hint = Ilman rastia avaimella voi vain lukea.
tokens-make = Luo avain

code-sign-in-again = Kirjautumisestasi on jo aikaa. Kirjaudu uudelleen, niin voit hoitaa luottamustehtävääsi.
code-code-six-digits = Kirjoita koodi kuudella numerolla.
code-code-wrong = Koodi ei täsmää, tai se ei ole enää voimassa. Tarkista numerot tai pyydä uusi koodi.
code-link-spent = Linkki on jo käytetty, tai se ei ole enää voimassa. Pyydä uusi koodi.
code-link-other-browser = Linkki toimii vain siinä selaimessa, jossa pyysit sen. Kirjoita sinne viestissä oleva koodi.
code-person-unknown = Valitse jokin luettelon nimistä.
code-too-many-tries = Yrityksiä on ollut monta. Odota { $minutes } min ja yritä uudelleen.
code-token-reads-only = Tällä avaimella voi vain lukea. Luo avain, jolla saa myös muuttaa.
code-days-out-of-range = Kirjoita päivien määrä väliltä 1–365.
