/** Countries by the names that the United Nations uses, with their codes (ISO 3166-1): for flags and for one spelling. */
import type { Country } from '../../data/model';

/** Code, name, and further spellings of the United Nations' own files. */
const list = `
AF Afghanistan|AL Albania|DZ Algeria|AD Andorra|AO Angola|AG Antigua and Barbuda|AR Argentina|AM Armenia|AU Australia
AT Austria|AZ Azerbaijan|BS Bahamas/Bahamas (The)|BH Bahrain|BD Bangladesh|BB Barbados|BY Belarus|BE Belgium|BZ Belize
BJ Benin|BT Bhutan|BO Bolivia (Plurinational State of)|BA Bosnia and Herzegovina|BW Botswana|BR Brazil
BN Brunei Darussalam|BG Bulgaria|BF Burkina Faso|BI Burundi|CV Cabo Verde|KH Cambodia|CM Cameroon|CA Canada
CF Central African Republic|TD Chad|CL Chile|CN China|CO Colombia|KM Comoros|CG Congo|CR Costa Rica|CI Côte d’Ivoire
HR Croatia|CU Cuba|CY Cyprus|CZ Czechia/Czech Republic|KP Democratic People’s Republic of Korea
CD Democratic Republic of the Congo|DK Denmark|DJ Djibouti|DM Dominica|DO Dominican Republic|EC Ecuador|EG Egypt
SV El Salvador|GQ Equatorial Guinea|ER Eritrea|EE Estonia|SZ Eswatini|ET Ethiopia|FJ Fiji|FI Finland|FR France|GA Gabon
GM Gambia|GE Georgia|DE Germany|GH Ghana|GR Greece|GD Grenada|GT Guatemala|GN Guinea|GW Guinea-Bissau|GY Guyana|HT Haiti
HN Honduras|HU Hungary|IS Iceland|IN India|ID Indonesia|IR Iran (Islamic Republic of)|IQ Iraq|IE Ireland|IL Israel
IT Italy|JM Jamaica|JP Japan|JO Jordan|KZ Kazakhstan|KE Kenya|KI Kiribati|KW Kuwait|KG Kyrgyzstan
LA Lao People’s Democratic Republic|LV Latvia|LB Lebanon|LS Lesotho|LR Liberia|LY Libya|LI Liechtenstein|LT Lithuania
LU Luxembourg|MG Madagascar|MW Malawi|MY Malaysia|MV Maldives|ML Mali|MT Malta|MH Marshall Islands|MR Mauritania
MU Mauritius|MX Mexico|FM Micronesia (Federated States of)|MC Monaco|MN Mongolia|ME Montenegro|MA Morocco|MZ Mozambique
MM Myanmar|NA Namibia|NR Nauru|NP Nepal|NL Netherlands (Kingdom of the)/Netherlands|NZ New Zealand|NI Nicaragua|NE Niger
NG Nigeria|MK North Macedonia|NO Norway|OM Oman|PK Pakistan|PW Palau|PA Panama|PG Papua New Guinea|PY Paraguay|PE Peru
PH Philippines|PL Poland|PT Portugal|QA Qatar|KR Republic of Korea|MD Republic of Moldova|RO Romania
RU Russian Federation|RW Rwanda|KN Saint Kitts and Nevis|LC Saint Lucia|VC Saint Vincent and the Grenadines|WS Samoa
SM San Marino|ST Sao Tome and Principe|SA Saudi Arabia|SN Senegal|RS Serbia|SC Seychelles|SL Sierra Leone|SG Singapore
SK Slovakia|SI Slovenia|SB Solomon Islands|SO Somalia|ZA South Africa|SS South Sudan|ES Spain|LK Sri Lanka|SD Sudan
SR Suriname|SE Sweden|CH Switzerland|SY Syrian Arab Republic|TJ Tajikistan|TH Thailand|TL Timor-Leste|TG Togo|TO Tonga
TT Trinidad and Tobago|TN Tunisia|TR Türkiye/Turkey|TM Turkmenistan|TV Tuvalu|UG Uganda|UA Ukraine
AE United Arab Emirates|GB United Kingdom of Great Britain and Northern Ireland/United Kingdom
TZ United Republic of Tanzania|US United States of America/United States|UY Uruguay|UZ Uzbekistan|VU Vanuatu
VE Venezuela (Bolivarian Republic of)|VN Viet Nam|YE Yemen|ZM Zambia|ZW Zimbabwe|VA Holy See|PS State of Palestine
CK Cook Islands|NU Niue`;

const bySpelling = new Map<string, Country>();
for (const entry of list.trim().split(/[|\n]/)) {
  const code = entry.slice(0, 2);
  const [name = '', ...others] = entry.slice(3).split('/');
  for (const spelling of [name, ...others]) bySpelling.set(fold(spelling), { name, code });
}

/** One spelling for capitals, apostrophes, accents and spaces. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ \)/g, ')')
    .trim()
    .replace(/^the /, '');
}

/** The country of a name, or null when the list has none. */
export function countryNamed(name: string): Country | null {
  const found = bySpelling.get(fold(name));
  return found ? { ...found } : null;
}
