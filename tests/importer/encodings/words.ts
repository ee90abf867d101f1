/** Headings, people, places and companies of a language, made up for these tests. */
export interface Words {
  readonly headings: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly companies: readonly string[];
}

const of = (headings: string, people: string, places: string, companies: string): Words => ({
  headings: headings.split(","),
  people: people.split(","),
  places: places.split(","),
  companies: companies.split(","),
});

/** By the tag of the language. */
export const WORDS: Readonly<Record<string, Words>> = {
  ru: of(
    "Номер,Имя,Город,Организация,Страна,Дата,Сумма",
    "Анна Соколова,Пётр Журавлёв,Мария Кузнецова,Дмитрий Щербаков,Ольга Яковлева,Сергей Чернышёв,Юлия Фомина,Илья Гаврилов",
    "Москва,Тверь,Нижний Новгород,Екатеринбург,Пятигорск,Южно-Сахалинск,Челябинск,Уфа",
    "ООО Ромашка,ЗАО Северный ветер,ИП Шульгин,АО Завод Прибор,ООО Мебель и уют",
  ),
  uk: of(
    "Номер,Ім'я,Місто,Організація,Країна,Дата,Сума",
    "Олена Шевчук,Андрій Ткаченко,Ірина Мельник,Юрій Гаврилюк,Наталія Пилипенко,Євген Білоус,Василь Їжакевич,Оксана Дзюба",
    "Київ,Львів,Чернігів,Запоріжжя,Біла Церква,Ужгород,Вінниця,Кропивницький",
    "ТОВ Світанок,ПП Калина,ФОП Ніколаєнко,АТ Укрмаш,ТОВ Зелений гай",
  ),
  bg: of(
    "Номер,Име,Град,Фирма,Държава,Дата,Сума",
    "Иван Георгиев,Мария Димитрова,Стоян Цветков,Елена Панайотова,Георги Ангелов,Десислава Желева,Петър Йорданов,Радка Щерева",
    "София,Пловдив,Велико Търново,Бургас,Кърджали,Стара Загора,Ямбол,Шумен",
    "Сладкарница Щастие ЕООД,Агротех ООД,Ремонти и строеж АД,Книжарница Хеликон,Мебели Дъб",
  ),
  th: of(
    "เลขที่,ชื่อ,จังหวัด,บริษัท,ประเทศ,วันที่,ยอดเงิน",
    "สมศรี ใจดี,ประเสริฐ วงศ์ทอง,อรุณี แสงจันทร์,วิชัย พูนสุข,กมลวรรณ ศรีสวัสดิ์,ธนากร เจริญผล,นิภา รุ่งเรือง,ชาติชาย บุญมา",
    "กรุงเทพมหานคร,เชียงใหม่,นครราชสีมา,ภูเก็ต,อุบลราชธานี,ขอนแก่น,สงขลา,ระยอง",
    "บริษัท ไทยเจริญ จำกัด,ร้านหนังสือดวงดาว,หจก. โชคชัย,บริษัท น้ำดื่มใส จำกัด,โรงงานเซรามิก",
  ),
  ko: of(
    "번호,이름,도시,회사,국가,날짜,금액",
    "김민준,이서연,박지훈,최수빈,정예은,강도윤,윤하은,임재현,한소희,오승우",
    "서울특별시,부산광역시,대구,인천,수원시 영통구,제주시,전주,춘천",
    "주식회사 한빛,미래전자,새봄식품,동해물류,푸른숲출판사,삼정건설",
  ),
  ja: of(
    "番号,氏名,都市,会社名,国,日付,金額",
    "佐藤健一,鈴木美咲,高橋直樹,田中裕子,渡辺翔太,山本さくら,中村大輔,小林陽子,加藤ひろし,吉田エミ",
    "東京都新宿区,大阪市北区,名古屋市,札幌市,福岡県,横浜市港北区,京都市左京区,那覇市",
    "株式会社みどり商事,有限会社サクラ,山田製作所,カワセミ電機株式会社,北海道フーズ",
  ),
  "zh-Hans": of(
    "编号,姓名,城市,公司名称,国家,日期,金额",
    "王建国,李晓梅,张志强,刘洋,陈丽华,杨帆,赵敏,黄海涛,周玉兰,吴刚",
    "北京市朝阳区,上海,广州市天河区,深圳,成都,杭州市,西安,哈尔滨",
    "华信科技有限公司,东方贸易公司,绿源食品厂,长江物流集团,明日书店",
  ),
  "zh-Hant": of(
    "編號,姓名,城市,公司名稱,國家,日期,金額",
    "陳志明,林淑芬,黃建宏,張雅婷,李俊傑,王美玲,吳家豪,劉怡君,蔡宗翰,楊惠敏",
    "臺北市信義區,高雄市,臺中,新竹縣,花蓮,臺南市東區,桃園,嘉義",
    "宏達貿易股份有限公司,綠園食品行,台灣精密機械廠,東亞物流,晨光書局",
  ),
  de: of(
    "Nr,Name,Ort,Firma,Land,Datum,Betrag",
    "Jürgen Müller,Käthe Schröder,Björn Weiß,Sören Köhler,Günter Groß,Ute Schäfer,Anna Vogel,Lothar Krämer",
    "München,Köln,Düsseldorf,Berlin,Göttingen,Saarbrücken,Gießen,Nürnberg",
    "Bäckerei Förster GmbH,Möbel Höffner,Stadtwerke Süd,Hansa Spedition,Kühn & Söhne",
  ),
  fr: of(
    "Numéro,Prénom et nom,Ville,Société,Pays,Date,Montant",
    "Hélène Lefèvre,François Bégin,Amélie Dupré,Jérôme Gauthier,Zoé Chênevert,Benoît Maçon,Luc Martin,Noémie Béranger",
    "Besançon,Orléans,Saint-Étienne,Nîmes,Paris,Évry,Châteauroux,Sète",
    "Boulangerie Pétrin,Société Générale d'Équipement,Les Frères Rémy,Atelier du Chêne,Café de la Gare",
  ),
  es: of(
    "Número,Nombre,Población,Compañía,País,Fecha,Importe",
    "José Núñez,María Peña,Íñigo Ibáñez,Ana García,Raúl Muñoz,Begoña López,Andrés Ordóñez,Lucía Pérez",
    "Málaga,A Coruña,León,Cádiz,Madrid,Ávila,Almería,Logroño",
    "Panadería El Niño,Construcciones Hermanos Vázquez,Diseño y Señal,Librería Cervantes,Jamón Ibérico",
  ),
  pl: of(
    "Numer,Imię i nazwisko,Miejscowość,Spółka,Państwo,Data,Należność",
    "Łukasz Wójcik,Małgorzata Dąbrowska,Paweł Zieliński,Agnieszka Szymańska,Grażyna Woźniak,Wiesław Król,Józef Kaźmierczak,Jan Nowak",
    "Łódź,Gdańsk,Kraków,Wrocław,Częstochowa,Białystok,Świnoujście,Zamość",
    "Piekarnia Pod Różą,Usługi Księgowe Żak,Zakład Ślusarski,Spółdzielnia Mleczarska,Meble Dąb",
  ),
  cs: of(
    "Číslo,Jméno,Město,Společnost,Země,Datum,Částka",
    "Jiří Dvořák,Lenka Černá,Tomáš Růžička,Božena Němcová,Ondřej Šťastný,Zdeněk Žák,Kateřina Kučerová,Petr Novák",
    "Plzeň,Ústí nad Labem,České Budějovice,Kroměříž,Ostrava,Děčín,Tábor,Jihlava",
    "Pekařství U Zvonu,Stavební družstvo Říčany,Lékárna Sova,Knihkupectví Šťáhlavy,Pivovar Kozel",
  ),
  hu: of(
    "Szám,Név,Város,Cégnév,Ország,Dátum,Összeg",
    "Szabó Gergő,Kőszegi Éva,Nagy Ferenc,Tóth Erzsébet,Lőrincz Ágnes,Szűcs Péter,Fülöp Győző,Kovács Zoltán",
    "Győr,Székesfehérvár,Kecskemét,Gödöllő,Pécs,Érd,Hódmezővásárhely,Budapest",
    "Sütőipari Kft.,Fővárosi Művek Zrt.,Hűtőgép Szerviz,Könyvesbolt Bt.,Erdő és Mező",
  ),
  el: of(
    "Αριθμός,Όνομα,Πόλη,Εταιρεία,Χώρα,Ημερομηνία,Ποσό",
    "Γιώργος Παπαδόπουλος,Μαρία Οικονόμου,Νίκος Δημητρίου,Ελένη Χατζή,Κώστας Ψαρράς,Άννα Ξενάκη,Θανάσης Φωτίου",
    "Αθήνα,Θεσσαλονίκη,Πάτρα,Ηράκλειο,Λάρισα,Βόλος,Ιωάννινα,Χανιά",
    "Φούρνος Η Γεύση ΑΕ,Ναυτιλιακή Εταιρεία Αιγαίο,Βιβλιοπωλείο Εστία,Τεχνική ΕΠΕ",
  ),
  tr: of(
    "Sıra,Adı soyadı,Şehir,Şirket,Ülke,Tarih,Tutar",
    "Ayşe Yılmaz,Çağlar Öztürk,İbrahim Şahin,Gülşen Doğan,Mehmet Işık,Özge Kılıç,Uğur Çetin,Fatma Güneş",
    "İstanbul,Eskişehir,Diyarbakır,Muğla,Şanlıurfa,İzmir,Kütahya,Ağrı",
    "Güneş Gıda Ltd. Şti.,Yıldız İnşaat A.Ş.,Doğu Kargo,Çiçek Kırtasiye",
  ),
  he: of(
    "מספר,שם,עיר,חברה,מדינה,תאריך,סכום",
    "יעל כהן,דוד לוי,נועה מזרחי,אורי פרידמן,תמר אברהם,יוסף ביטון",
    "ירושלים,חיפה,באר שבע,נתניה,תל אביב,אשדוד",
    "מאפיית השכונה,שמש בנייה בעמ,ספרי הצפון",
  ),
  ar: of(
    "الرقم,الاسم,المدينة,الشركة,البلد,التاريخ,المبلغ",
    "محمد الأحمد,فاطمة حسن,خالد العتيبي,نور الدين سالم,عائشة منصور,يوسف إبراهيم",
    "القاهرة,الرياض,عمان,الدار البيضاء,بغداد,بيروت",
    "شركة النور للتجارة,مخبز الأمل,مكتبة المعرفة",
  ),
  lt: of(
    "Numeris,Vardas ir pavardė,Miestas,Įmonė,Šalis,Data,Suma",
    "Jonas Kazlauskas,Rūta Žukauskienė,Šarūnas Petrauskas,Živilė Jankūnaitė,Giedrė Čepaitė,Ąžuolas Mažeika",
    "Vilnius,Šiauliai,Panevėžys,Klaipėda,Mažeikiai,Kėdainiai",
    "UAB Žalias kelias,Kepykla Rugių duona,AB Pieno žvaigždės",
  ),
  vi: of(
    "Số,Họ và tên,Thành phố,Công ty,Quốc gia,Ngày,Số tiền",
    "Nguyễn Văn Hùng,Trần Thị Lan,Lê Quốc Bảo,Phạm Thu Hằng,Đặng Minh Đức,Vũ Thị Ngọc",
    "Hà Nội,Đà Nẵng,Cần Thơ,Huế,Hải Phòng,Biên Hòa",
    "Công ty TNHH Ánh Dương,Nhà sách Tri Thức,Xưởng gỗ Thành Đạt",
  ),
};
