import { type KnownExport, list } from "./knownExport.ts";
import { LATER_EXPORTS } from "./laterExports.ts";

/** Every known export. */
export const EXPORTS: readonly KnownExport[] = [
  list(
    "Google Contacts",
    false,
    `
Name=name|First Name=first|Middle Name|Last Name=last|Phonetic First Name|Name Prefix=salutation|Name Suffix|Nickname|Organization Name=company|Organization Title=jobtitle|Organization Department=department|Birthday=birth|Notes=note|Photo=image|Labels=tag|E-mail 1 - Label|E-mail 1 - Value=email|Phone 1 - Label|Phone 1 - Value=phone|Address 1 - Label|Address 1 - Formatted=?address|Address 1 - Street=street|Address 1 - City=city|Address 1 - Region=state|Address 1 - Postal Code=zip|Address 1 - Country=country|Website 1 - Value=url`,
  ),
  list(
    "Outlook",
    true,
    `
Title=?title|First Name=first|Middle Name|Last Name=last|Suffix|Company=company|Department=department|Job Title=jobtitle|Business Street=street|Business City=city|Business State=state|Business Postal Code=zip|Business Country/Region=country|Business Fax=fax|Business Phone=phone|Mobile Phone=mobile|Birthday=birth|E-mail Address=email|E-mail Display Name=?name|Gender=gender|Language=language|Notes=note|Web Page=url|Categories=?category`,
  ),
  list(
    "HubSpot contacts",
    false,
    `
Record ID=id|First Name=first|Last Name=last|Email=email|Phone Number=phone|Mobile Phone Number=mobile|Contact owner=owner|Lead Status=status|Company name=company|Job Title=jobtitle|Street Address=street|City=city|State/Region=state|Postal Code=zip|Country/Region=country|Create Date=created|Last Modified Date=updated|Website URL=url|Lifecycle Stage=?status|Number of Employees|Marketing contact status`,
  ),
  list(
    "Salesforce leads",
    true,
    `
Lead ID=id|Salutation=salutation|First Name=first|Last Name=last|Title=jobtitle|Company=company|Street=street|City=city|State/Province=state|Zip/Postal Code=zip|Country=country|Phone=phone|Mobile=mobile|Fax=fax|Email=email|Website=url|Lead Source=source|Lead Status=status|Industry=industry|Annual Revenue|Created Date=created|Last Modified Date=updated|Lead Owner=owner|Description=?note`,
  ),
  list(
    "Mailchimp",
    false,
    `
Email Address=email|First Name=first|Last Name=last|Address=address|Phone Number=phone|Birthday=birth|MEMBER_RATING=?rating|OPTIN_TIME|OPTIN_IP|CONFIRM_TIME|LATITUDE=latitude|LONGITUDE=longitude|GMTOFF|TIMEZONE|CC=?country|REGION=?state|LAST_CHANGED=updated|LEID=?id|NOTES=note|TAGS=tag`,
  ),
  list(
    "Shopify customers",
    true,
    `
Customer ID=id|First Name=first|Last Name=last|Email=email|Accepts Email Marketing|Default Address Company=company|Default Address Address1=street|Default Address Address2|Default Address City=city|Default Address Province Code=state|Default Address Country Code=country|Default Address Zip=zip|Default Address Phone=?phone|Phone=phone|Total Spent|Total Orders|Note=note|Tax Exempt|Tags=tag`,
  ),
  list(
    "Shopify products",
    false,
    `
Handle=?id|Title=title|Body (HTML)=description|Vendor=?brand|Product Category=category|Type=?category|Tags=tag|Published=?published|Option1 Name|Option1 Value|Variant SKU=sku|Variant Grams=?weight|Variant Inventory Qty=stock|Variant Price=price|Variant Compare At Price|Variant Barcode|Image Src=image|Image Position|Status=status`,
  ),
  list(
    "WooCommerce products",
    true,
    `
ID=id|Type=?category|SKU=sku|Name=name|Published=?published|Is featured?|Visibility in catalog|Short description=?description|Description=description|Date sale price starts|Tax status|Tax class|In stock?=?stock|Stock=stock|Weight (kg)=weight|Length (cm)|Width (cm)|Height (cm)|Sale price=?price|Regular price=price|Categories=category|Tags=tag|Images=image`,
  ),
  list(
    "Stripe payments",
    false,
    `
id=id|Created (UTC)=created|Amount=amount|Amount Refunded|Currency=currency|Captured|Description=description|Fee|Status=status|Customer ID=?id|Customer Description|Customer Email=email|Card Last4|Card Brand|Mode`,
  ),
  list(
    "WordPress posts",
    false,
    `
ID=id|Title=title|Content=content|Excerpt=summary|Date=date|Post Type=?category|Permalink=url|Image URL=image|Categories=category|Tags=tag|Status=status|Author ID|Author Username|Author Email=?email|Slug|Post Modified Date=updated`,
  ),
  list(
    "Jira issues",
    true,
    `
Issue key=id|Summary=?title|Issue Type=?category|Status=status|Project name|Priority=priority|Assignee=owner|Reporter=?author|Creator=?author|Created=created|Updated=updated|Due Date=due|Description=description|Labels=tag|Comment=?note`,
  ),
  list(
    "LinkedIn connections",
    false,
    `First Name=first|Last Name=last|URL=url|Email Address=email|Company=company|Position=jobtitle|Connected On=?created`,
  ),
  list(
    "Xero contacts",
    true,
    `*ContactName=name|AccountNumber=?id|EmailAddress=email|FirstName=first|LastName=last|POAddressLine1=street|POCity=city|PORegion=state|POPostalCode=zip|POCountry=country|PhoneNumber=phone|MobileNumber=mobile|FaxNumber=fax|TaxNumber|Website=url`,
  ),
  list(
    "GitHub issues",
    false,
    `number=id|title=title|body=content|state=status|author=author|assignees=owner|labels=tag|created_at=created|updated_at=updated|html_url=url|comments=comments`,
  ),
  list(
    "People, hand-kept",
    false,
    `Nm|Ph#=?phone|DOB=birth|Addr=address|Tel.=?phone|Cell=mobile|E mail=email|Co.=?company|Dept.=department|Zip code=zip|Emp No.=id`,
  ),
  list(
    "Staff, hand-kept",
    true,
    `EmpID=id|Full Name=name|D.O.B.=birth|Email ID=email|Contact No.=phone|Designation=?jobtitle|Dept=department|Date of Joining=start|Salary (USD)=salary|Sex=gender|Location=?location`,
  ),
  list(
    "Orders, hand-kept",
    false,
    `Order #=id|Order Date=date|Cust. Name=name|Ship-to City=city|Item=?name|Qty=quantity|Unit Price=price|Total=total|Ccy=?currency|Remarks=note|Payment Status=?status`,
  ),
  list(
    "Orders, camel case",
    true,
    `orderId=id|orderDate=date|customerName=name|customerEmail=email|totalAmount=total|currencyCode=currency|orderStatus=status|itemCount=quantity|shippingCity=city|trackingNumber|createdAt=created`,
  ),
  list(
    "German contacts",
    false,
    `Kundennummer=id|Anrede=salutation|Vorname=first|Nachname=last|Firma=company|Straße=street|PLZ=zip|Ort=city|Land=country|Telefon=phone|Mobil=mobile|E-Mail-Adresse=email|Geburtsdatum=birth|Bemerkungen=note|Homepage=url`,
  ),
  list(
    "German staff",
    true,
    `Personalnr.=id|Name=?last|Vorname=first|Abteilung=department|Position=jobtitle|Eintrittsdatum=start|Austrittsdatum=end|Gehalt=salary|Tel. dienstlich=phone|Handynummer=mobile|Email=email|Geschlecht=gender`,
  ),
  list(
    "German products",
    false,
    `Artikelnr.=sku|Bezeichnung=name|Beschreibung=description|Preis (brutto)=price|Lagerbestand=stock|Marke=brand|Kategorie=category|Gewicht=weight|Bild-URL=image|Farbe=color|Größe=size`,
  ),
  list(
    "French contacts",
    false,
    `Nom=last|Prénom=first|Adresse e-mail=email|Téléphone=phone|Portable=mobile|Société=company|Fonction=jobtitle|Adresse=address|Code postal=zip|Ville=city|Pays=country|Date de naissance=birth|Remarques=note|Site web=url`,
  ),
  list(
    "French orders",
    true,
    `N° commande=id|Date de commande=date|Client=name|Courriel=email|Quantité=quantity|Prix unitaire=price|Montant total=total|Devise=currency|Statut=status|Commentaire=note`,
  ),
  list(
    "Spanish contacts",
    false,
    `Nombre=first|Apellidos=last|Correo electrónico=email|Teléfono=phone|Móvil=mobile|Empresa=company|Cargo=jobtitle|Dirección=address|Ciudad=city|Provincia=state|Código postal=zip|País=country|Fecha de nacimiento=birth|Notas=note`,
  ),
  list(
    "Spanish products",
    true,
    `Código=id|Nombre del producto=name|Descripción=description|Precio=price|Existencias=stock|Marca=brand|Categoría=category|Color=color|Peso=weight|Fecha de creación=created`,
  ),
  list(
    "Italian contacts",
    true,
    `Nome=first|Cognome=last|Indirizzo email=email|Telefono=phone|Cellulare=mobile|Azienda=company|Ruolo=jobtitle|Indirizzo=address|Città=city|CAP=zip|Paese=country|Data di nascita=birth|Note=note`,
  ),
  list(
    "Portuguese contacts",
    false,
    `Nome completo=name|E-mail=email|Telefone=phone|Celular=mobile|Empresa=company|Cargo=jobtitle|Endereço=address|Cidade=city|Estado=state|CEP=zip|País=country|Data de nascimento=birth|Observações=note`,
  ),
  list(
    "Dutch contacts",
    true,
    `Voornaam=first|Achternaam=last|E-mailadres=email|Telefoonnummer=phone|Bedrijf=company|Functie=jobtitle|Straat=street|Postcode=zip|Plaats=city|Land=country|Geboortedatum=birth|Opmerkingen=note`,
  ),
  list(
    "Russian contacts",
    false,
    `Имя=first|Фамилия=last|Электронная почта=email|Телефон=phone|Компания=company|Должность=jobtitle|Город=city|Индекс=zip|Страна=country|Дата рождения=birth|Примечание=note`,
  ),
  list(
    "Russian products",
    true,
    `Артикул=sku|Наименование товара=name|Цена=price|Количество=?quantity|Остаток=stock|Бренд=brand|Категория=category|Описание=description|Вес=weight`,
  ),
  list(
    "Chinese contacts",
    false,
    `姓名=name|电子邮箱=email|手机号码=mobile|电话=phone|公司名称=company|职位=jobtitle|部门=department|地址=address|城市=city|邮编=zip|备注=note|性别=gender|出生日期=birth`,
  ),
  list(
    "Traditional Chinese contacts",
    true,
    `客戶姓名=name|電子郵件=email|手機=mobile|聯絡電話=phone|公司=company|職稱=jobtitle|通訊地址=address|郵遞區號=zip|國家=country|備註=note|建立日期=created`,
  ),
  list(
    "Chinese products",
    false,
    `商品编号=id|商品名称=name|售价=price|库存数量=stock|品牌=brand|类目=category|商品描述=description|图片链接=image|商品链接=url|评分=rating|评论数=comments|销量`,
  ),
  list(
    "Traditional Chinese products",
    true,
    `產品編號=id|品名=name|價格=price|現貨=stock|廠牌=brand|分類=category|商品介紹=description|縮圖=image|網址=url|星級=rating|產地=origin|重量=weight`,
  ),
  list(
    "Chinese articles",
    false,
    `标题=title|作者=author|发布时间=published|正文=content|阅读量=views|点赞数=likes|评论数=comments|链接=url|来源=source|标签=tag`,
  ),
  list(
    "Traditional Chinese posts",
    true,
    `文章標題=title|發文者=author|發文日期=published|內文=content|瀏覽數=views|按讚數=likes|留言數=comments|文章連結=url|看板=category|封面圖片=image`,
  ),
  list(
    "English news",
    false,
    `headline=title|byline=author|pub_date=published|article_text=content|permalink=url|thumbnail_url=image|section=category|view_count=views|like_count=likes|num_comments=comments|abstract=summary`,
  ),
  list(
    "English social",
    true,
    `post_title=title|posted_by=author|posted_at=published|post_text=content|post_url=url|replies=comments|upvotes=likes|impressions=views|hashtags=tag|media_url=image|lang=language`,
  ),
  list(
    "Movies",
    false,
    `Movie Title=title|Release Year=year|Director=director|Cast=cast|Genre=category|Runtime (min)=duration|IMDb Rating=rating|Plot=summary|Poster=image|Country=country|Language=language`,
  ),
  list(
    "Chinese movies",
    true,
    `片名=title|上映日期=published|导演=director|主演=cast|类型=category|片长=duration|豆瓣评分=rating|剧情简介=summary|海报=image|国家/地区=country|语言=language`,
  ),
  list(
    "Jobs",
    false,
    `Job Title=title|Company=company|Location=location|Salary Range=salary|Posted Date=published|Job Description=description|Apply Link=url|Employment Type=?category|Experience Required=experience|Education=education`,
  ),
  list(
    "Chinese jobs",
    true,
    `职位名称=title|公司名称=company|工作地点=location|薪资待遇=salary|发布日期=published|职位描述=description|职位链接=url|经验要求=experience|学历要求=education`,
  ),
  list(
    "House listings",
    false,
    `address=address|list_price=price|bedrooms=rooms|baths|sqft=area|year_built=year|property_type=?category|listing_url=url|agent_name=?name|photo=image|city=city|zipcode=zip`,
  ),
  list(
    "Traditional Chinese houses",
    true,
    `物件名稱=title|地址=address|總價=price|坪數=area|格局=rooms|樓層|屋齡|網址=url|圖片=image|縣市=city`,
  ),
  list(
    "Japanese contacts",
    false,
    `氏名=name|メールアドレス=email|電話番号=phone|携帯電話=mobile|会社名=company|役職=jobtitle|部署=department|住所=address|郵便番号=zip|生年月日=birth|備考=note`,
  ),
  list(
    "Japanese products",
    true,
    `商品番号=id|商品名=name|価格=price|在庫数=stock|ブランド=brand|カテゴリ=category|商品説明=description|画像URL=image|重量=weight|サイズ=size`,
  ),
  list(
    "Korean contacts",
    false,
    `이름=name|이메일=email|전화번호=phone|휴대폰=mobile|회사명=company|직책=jobtitle|부서=department|주소=address|우편번호=zip|생년월일=birth|비고=note`,
  ),
  list(
    "Korean products",
    true,
    `상품코드=sku|상품명=name|판매가=price|재고수량=stock|브랜드=brand|카테고리=category|상품설명=description|이미지=image|등록일=created`,
  ),
  list(
    "Thai contacts",
    true,
    `ชื่อ=name|อีเมล=email|เบอร์โทรศัพท์=phone|บริษัท=company|ตำแหน่ง=jobtitle|ที่อยู่=address|จังหวัด=state|รหัสไปรษณีย์=zip|หมายเหตุ=note`,
  ),
  list(
    "Arabic contacts",
    true,
    `الاسم=name|البريد الإلكتروني=email|رقم الهاتف=phone|الشركة=company|العنوان=address|المدينة=city|الدولة=country|تاريخ الميلاد=birth|ملاحظات=note`,
  ),
  list(
    "Events",
    false,
    `Event Name=title|Start Date=start|End Date=end|Venue=location|Organizer|Ticket Price=price|Capacity|Category=category|Registration URL=url`,
  ),
  list(
    "Invoices",
    true,
    `Invoice Number=id|Invoice Date=date|Due Date=due|Bill To=?name|Amount Due=?total|Subtotal|Tax=tax|Total=total|Currency=currency|Paid|PO Number`,
  ),
  list(
    "Subscribers",
    false,
    `subscriber_email=email|subscriber_name=name|signup_date=created|status=status|country=country|open_rate|click_rate|last_open|ip_address`,
  ),
  list(
    "Moodle users",
    true,
    `username=username|firstname=first|lastname=last|email=email|city=city|country=country|phone1=phone|institution=?company|department=department|lang=language|password|cohort1`,
  ),
  list(
    "Books",
    true,
    `Book Title=title|Author=author|ISBN=id|Publisher=publisher|Publication Year=year|Genre=category|Language=language|Pages|Rating=rating|Price=price|Cover Image=image`,
  ),
  list(
    "Recipes",
    false,
    `recipe_name=title|ingredients=ingredients|instructions=steps|prep_time|cook_time|servings=servings|difficulty=difficulty|image_url=image|rating=rating|source_url=?url`,
  ),
  ...LATER_EXPORTS,
];
