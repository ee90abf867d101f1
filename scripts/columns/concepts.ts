/**
 * What the columns of business lists are called, by concept: general knowledge, in the languages we are sure of. One line
 * is one concept: a letter for its kind, then its names in plain form without blanks, the first of which is its own. Names
 * that are made of others (`Kundennummer`, `電話號碼`) need no entry; endings of words are cut, so `telefon` stands for
 * `telefono` and `telefone` too.
 *
 * Kinds say what values look like and which general word adds nothing: `e` e-mail and `u` address on the web (an
 * "address" is meant anyway), `p` phone and `i` identifier (a "number"), `d` date or time, `n` number and `m` money (a
 * "count"), `s` short text (a "name"), `l` long text, `b` yes or no, `t` text that takes nothing in. `w` is a kind of thing rows are about
 * (customer, product), `q` a word that narrows (work, billing), `x` a word that says nothing.
 */
export const CONCEPTS = `
t name,名前,nombre,nom,nome,naam,имя,наименование,название,名称,名字,名,氏名,이름,명칭,명,ชื่อ,اسم,الاسم,bezeichnung,denominazione,品名,전체이름
t address,addr,adresse,anschrift,direccion,domicilio,indirizzo,endereco,morada,adres,адрес,地址,住址,住所,所在地,アドレス,주소,ที่อยู่,عنوان,العنوان
i id,number,no,nr,num,code,key,ref,reference,kennung,nummer,numero,kod,identifiant,identificador,identificativo,codigo,codice,номер,код,编号,编码,号码,号,序号,代码,代号,番号,コード,번호,코드,아이디,รหัส,หมายเลข,رقم,الرقم,معرف,identifier,uid,uuid,guid,ident,matricule
n quantity,qty,menge,anzahl,stuck,quantite,cantidad,quantita,quantidade,aantal,количество,колво,数量,个数,件数,数,量,수량,수,จำนวน,كمية,الكمية,count,counts,pcs,pieces,次数,人次,回数,次,人数
d date,datum,fecha,data,дата,日期,日付,年月日,日,날짜,일자,วันที่,تاريخ,التاريخ,day
d time,uhrzeit,zeit,heure,hora,ora,tijd,время,时间,时刻,日时,시간,일시,เวลา,وقت,timestamp,datetime
u url,uri,link,website,site,web,webseite,homepage,enlace,sitio,ссылка,сайт,链接,连结,网址,网站,网页,主页,官网,リンク,ホームページ,ウェブサイト,サイト,링크,홈페이지,웹사이트,ลิงก์,เว็บไซต์,رابط,الموقعالإلكتروني,موقعالويب,permalink,href,domain,www,src,webpage,webseite
m total,gesamt,summe,totale,totaal,итого,общая,总计,总价,总额,合计,합계,총액,ยอดรวม,إجمالي,subtotal,grandtotal,sum,sums,totals,somme,suma,somma,soma,sommatotal,insgesamt,всего,小计,共计,总和,소계,รวม,รวมทั้งหมด,المجموع,الإجمالي,grandtotal
s source,quelle,fuente,fonte,bron,источник,来源,出处,媒体,ソース,出典,출처,매체,แหล่งที่มา,مصدر,المصدر,platform,平台
l note,notes,notiz,bemerkung,anmerkung,remark,memo,nota,observaciones,osservazioni,observacoes,annotation,notitie,opmerking,примечание,заметки,备注,附注,备考,メモ,비고,메모,หมายเหตุ,ملاحظات,remarques,remarque,комментарий
s firstname,givenname,forename,fname,vorname,prenom,primernombre,nombredepila,primeironome,voornaam
s lastname,surname,familyname,lname,nachname,familienname,nomdefamille,apellido,cognome,sobrenome,apelido,achternaam,фамилия,姓,姓氏,苗字,성,นามสกุล
p phone,telephone,tel,telefon,telefoon,fon,ph,tlf,телефон,тел,电话,联系方式,电话番号,전화,연락처,โทรศัพท์,เบอร์โทร,เบอร์โทรศัพท์,هاتف,الهاتف,contactno,contactnumber,联络电话,rufnummer
d created,creation,createdat,registered,registration,signup,joined,added,erstellt,erstellungs,anlage,angelegt,cree,inscription,creado,creacion,alta,creato,criado,aangemaakt,создан,создания,регистрации,创建,建立,建档,作成,登录,注册,加入,생성,등록,가입,สร้าง,إنشاء,submitted,entry
s fullname,nomcomplet,nombrecompleto,nomecompleto,vollername,volledigenaam,фио,姓名,성명,성함,ชื่อนามสกุล,الاسمالكامل,displayname,お名前
s middlename,additionalname,segundonombre,tussenvoegsel
s salutation,anrede,civilite,tratamiento,nameprefix,prefix,honorific,обращение,称呼,敬称
e email,mail,courriel,correo,correoelectronico,почта,электроннаяпочта,邮箱,邮件,电邮,信箱,电子邮件,电子信箱,メール,メールアドレス,이메일,전자우편,메일,อีเมล,البريدالإلكتروني,البريدالالكتروني,postaelettronica
p mobile,cell,cellular,handy,mobil,gsm,portable,movil,celular,telemovel,мобильный,手机,行动电话,携带电话,携帯,휴대폰,휴대전화,핸드폰,มือถือ,جوال
p fax,telefax,факс,传真,팩스
s company,firma,фирма,organization,organisation,firm,unternehmen,entreprise,societe,empresa,azienda,societa,ditta,bedrijf,компания,организация,accountname,employer,companyname,公司,企业,机构,会社,회사,업체,기업,บริษัท,شركة,الشركة
s jobtitle,job,position,beruf,funktion,fonction,occupation,profession,cargo,puesto,functie,должность,职位,职称,岗位,职务,役职,직책,직위,직함,ตำแหน่ง,المسمىالوظيفي,招聘,poste,stelle,organizationtitle,职缺,求人,designation
s department,dept,abteilung,departement,departamento,reparto,afdeling,отдел,部门,部署,所属,부서,แผนก,قسم
t street,strasse,str,rue,calle,rua,straat,улица,街道,番地,addressline,ถนน,شارع
t city,town,stadt,ort,ville,commune,ciudad,localidad,poblacion,citta,comune,cidade,plaats,stad,woonplaats,город,城市,市,市区町村,县市,도시,เมือง,مدينة,المدينة,wohnort
p postalcode,postcode,zip,zipcode,plz,postleitzahl,codepostal,codigopostal,cp,cap,cep,индекс,邮编,邮政编码,邮递区号,邮便番号,우편번호,รหัสไปรษณีย์,الرمزالبريدي
s region,state,province,county,bundesland,etat,provincia,estado,provinz,district,регион,область,район,省,省份,州,都道府县,地区,区域,行政区,지역,จังหวัด,منطقة,neighborhood,provincecode,statecode
s country,land,pays,pais,paese,nazione,nation,страна,国家,国,국가,나라,ประเทศ,بلد,الدولة,دولة,countryregion,countrycode,countryiso,国家地区
d birthdate,birthday,dateofbirth,dob,birth,born,geburts,geburtstag,geboren,naissance,nacimiento,nascita,nascimento,geboorte,рождения,деньрождения,生日,出生,诞生日,生年月日,생일,생년월일,วันเกิด,تاريخالميلاد,الميلاد
d start,begin,beginn,debut,inicio,inizio,начало,начала,开始,시작,เริ่ม,from,since,入职,eintritt,joining,hire,hired,ingreso,embauche
d end,ende,fin,fine,einde,конец,окончания,结束,终了,종료,สิ้นสุด,until,austritt
d due,deadline,expiry,expires,expiration,fallig,faelligkeit,echeance,vencimiento,scadenza,vencimento,vervaldatum,срок,到期,截止,期限,有效期,마감,만료
d updated,modified,modification,lastmodified,changed,edited,geandert,aktualisiert,modifie,misajour,actualizado,modificado,modifica,atualizado,gewijzigd,обновлен,обновления,изменен,изменения,更新,修改,수정,업데이트,แก้ไข,تحديث
d published,publish,publishedat,publication,posted,released,release,pub,veroffentlicht,veroffentlichung,publie,parution,sortie,publicado,publicacion,pubblicato,gepubliceerd,опубликовано,публикации,发布,发表,发文,刊登,上架,上映,公开,出版,掲載,投稿日,公开日,게시,발행,개봉,작성일,เผยแพร่,نشر
m price,preis,prix,tarif,precio,prezzo,preco,prijs,цена,价格,价钱,售价,单价,定价,现价,票价,价,值段,가격,단가,판매가,ราคา,سعر,السعر,unitprice,cost,kosten,cout,costo,custo,стоимость,费用,成本,kostprijs,租金,家赁,rent,料金
m amount,betrag,montant,importe,importo,valor,bedrag,сумма,金额,금액,จำนวนเงิน,مبلغ,المبلغ
n stock,instock,inventory,onhand,bestand,lager,existencias,giacenza,estoque,voorraad,остаток,остатки,наличие,склад,库存,存货,现货,在库,재고,สต็อก,สินค้าคงเหลือ,مخزون,available,availability,verfugbar,disponibilite,disponible,disponibilita
n sold,sales,verkauft,verkaufe,ventes,ventas,vendite,vendas,销量,销售,售出,已售,卖上,revenue,umsatz,turnover,boxoffice,票房,выручка,оборот,доход,fatturato,ricavi,ingresos,facturación,chiffre d'affaires,recettes,receita,faturamento,omzet,ciro,gelir,hasılat,przychód,obrót,收入,营收,営業収益,売上,売上高,매출,매출액,รายได้,ยอดขาย,الإيرادات,إيرادات,pendapatan,doanh thu
m discount,rabatt,remise,descuento,sconto,desconto,korting,скидка,折扣,优惠,割引,할인,ส่วนลด,خصم
m tax,vat,mwst,ust,steuer,tva,iva,impuesto,imposta,imposto,btw,ндс,налог,税,消费税,세금,ภาษี,ضريبة
m salary,wage,gehalt,lohn,salaire,salario,sueldo,stipendio,salaris,薪水,薪资,薪酬,工资,月薪,年薪,待遇,给与,给料,年收,compensation
s currency,wahrung,devise,monnaie,moneda,divisa,valuta,moeda,валюта,货币,币种,币别,通货,통화,สกุลเงิน,عملة,العملة,currencycode
s category,kategori,categori,rubrik,genre,категория,分类,类别,品类,类目,类型,カテゴリー,カテゴリ,ジャンル,카테고리,분류,장르,หมวดหมู่,فئة,الفئة,section,topic,栏目,版块,看板,board,theme,主题,题材,group,gruppe,groupe,grupo,gruppo,groep,группа,组,分组,群组,グループ,그룹,segment
s type,typ,art,kind,tipo,soort,тип,种类,型,유형,종류,ประเภท,نوع,النوع
s tag,label,keyword,schlagwort,etiqueta,etiquette,motcle,etichetta,标签,标记,关键字,关键词,タグ,キーワード,태그,키워드,แท็ก,وسم,hashtag,тег,метка,метки,话题,话题标签
s status,statut,stato,zustand,статус,состояние,状态,ステータス,상태,สถานะ,حالة,الحالة,stage,phase,condition
l description,desc,beschreibung,descripcion,descrizione,descricao,omschrijving,beschrijving,описание,描述,说明,介绍,简介,简述,详情,详细,概要,설명,소개,상세,รายละเอียด,คำอธิบาย,وصف,الوصف,details,about,overview,intro,introduction,bio,特色,服务内容
l summary,abstract,excerpt,zusammenfassung,resume,resumen,riassunto,sommario,resumo,samenvatting,аннотация,摘要,总结,大意,导读,要约,요약,สรุป,ملخص,synopsis,plot,storyline,剧情,あらすじ,简述,简介,概要,snippet,teaser
l content,body,text,texte,texto,testo,inhalt,contenu,contenido,contenuto,conteudo,inhoud,содержание,текст,内容,正文,内文,全文,本文,내용,본문,เนื้อหา,محتوى,المحتوى,message,nachricht,fulltext,caption
s title,titel,titre,titulo,titolo,заголовок,标题,题目,题名,片名,书名,タイトル,件名,제목,ชื่อเรื่อง,headline,heading,subject,betreff,objet,asunto,oggetto,assunto,onderwerp,тема,主旨
s author,writer,creator,autor,verfasser,auteur,autore,автор,作者,著者,作家,编辑,记者,发布者,发布人,发帖人,楼主,博主,저자,작성자,글쓴이,기자,ผู้เขียน,مؤلف,الكاتب,byline,editor,postedby,createdby,artist,歌手,发文者,投稿者,发帖者,writtenby,up主
s publisher,verlag,editeur,editorial,editore,editora,uitgever,出版社,出版商
u image,img,picture,photo,thumbnail,thumb,pic,avatar,cover,logo,poster,bild,foto,imagen,immagine,imagem,afbeelding,изображение,картинка,фото,图片,图像,图,照片,缩图,缩略图,封面,头像,主图,海报,画像,写真,サムネイル,이미지,사진,썸네일,รูปภาพ,รูป,صورة,media
i sku,artikelnummer,itemnumber,itemno,partnumber,partno,barcode,ean,gtin,upc,isbn,mpn,артикул,货号,料号,条码,条形码,品番,商品番号,상품코드,바코드,asin
s brand,marke,marque,marca,merk,бренд,марка,品牌,厂牌,牌子,ブランド,メーカー,브랜드,제조사,ยี่ห้อ,แบรนด์,علامةتجارية,العلامةالتجارية,manufacturer,maker,make,hersteller,fabricant,fabricante,produttore,fabrikant,производитель,制造商,厂商,生产商
s supplier,vendor,seller,shop,store,merchant,lieferant,handler,fournisseur,vendeur,proveedor,vendedor,fornitore,venditore,fornecedor,leverancier,поставщик,продавец,магазин,供应商,卖家,商家,店家,店铺,店名,商店,卖场,仕入先,贩卖店,店舗,판매자,공급업체,매장,ผู้ขาย,ร้านค้า,مورد,بائع
s model,modell,modele,modelo,模型,型号,机型,モデル,型番
s spec,specs,specification,spezifikation,caracteristicas,especificaciones,规格,参数,仕样,スペック,variant,option,款式,feature,attribute,属性
s origin,herkunft,ursprung,origine,origen,procedencia,provenienza,origem,herkomst,产地,原产地,出产地,生产地,madein,placeoforigin,countryoforigin
s location,place,standort,lieu,emplacement,ubicacion,lugar,luogo,posizione,localizacao,locatie,место,местоположение,位置,地点,地方,场所,위치,장소,สถานที่,موقع,الموقع,venue
n latitude,lat,breitengrad,latitud,纬度
n longitude,lon,lng,long,langengrad,longitud,经度
n rating,score,stars,bewertung,evaluation,valoracion,puntuacion,calificacion,valutazione,punteggio,avaliacao,beoordeling,оценка,рейтинг,评分,评级,分数,星级,得分,评点,点数,평점,별점,점수,คะแนน,تقييم,التقييم,points,grade,imdb
n rank,ranking,rang,排名,名次,排行,顺位
n reviews,review,rezension,avis,opiniones,recensioni,评价,心得,口コミ,レビュー
n views,view,reads,clicks,hits,plays,visits,pageviews,impressions,aufrufe,vues,vistas,visitas,visualizzazioni,visualizacoes,weergaven,浏览,观看,点击,点阅,阅读,播放,访问,阅覧,再生
n popularity,popular,hot,heat,trending,beliebtheit,popularite,popularidad,人气,热度,热门
n likes,upvotes,favorites,favourites,hearts,gefallt,jaime,megusta,mipiace,curtidas,赞,点赞,按赞,喜欢,收藏,推荐,推,いいね,votes,claps,like,推文
n dislikes,downvotes,嘘,踩
n shares,retweets,reposts,forwards,分享,转发,转贴,シェア
n commentcount,comment,replies,reply,responses,kommentar,commentaire,comentario,commenti,reacties,评论,留言,回复,回应,回答,跟帖,コメント,返信,comments
n followers,follower,fans,subscribers,abonnenten,abonnes,seguidores,粉丝,关注,フォロワー
s language,lang,locale,sprache,langue,idioma,lingua,taal,язык,语言,语种,语,言语,언어,ภาษา,لغة,اللغة,languagecode
s gender,sex,geschlecht,sexe,genero,sesso,geslacht,пол,性别,성별,เพศ,جنس,الجنس
n age,alter,edad,eta,idade,leeftijd,возраст,年龄,年岁,나이,연령,อายุ,عمر,العمر
s role,rolle,rol,ruolo,papel,роль,角色,权限,役割,권한,역할,บทบาท,دور,permission,usertype
s username,login,loginname,benutzername,nomutilisateur,nombreusuario,nomeutente,gebruikersnaam,логин,用户名,账号,账户,昵称,ユーザー名,アカウント,닉네임,ชื่อผู้ใช้,اسمالمستخدم,nickname,handle,screenname,alias
s password,passwort,kennwort,motdepasse,contrasena,senha,wachtwoord,пароль,密码,パスワード,비밀번호
n duration,runtime,dauer,duree,duracion,durata,duracao,duur,продолжительность,длительность,时长,片长,所要时间,期间,기간,ระยะเวลา,مدة,minutes
n weight,gewicht,poids,peso,вес,重量,净重,体重,重さ,무게,중량,น้ำหนัก,وزن
s size,grosse,groesse,taille,tamano,talla,taglia,tamanho,maat,размер,大小,尺寸,尺码,サイズ,크기,사이즈,ขนาด,حجم,dimension
n height,hohe,hauteur,altura,altezza,hoogte,身高,高度,高さ
n area,sqft,sqm,squarefeet,flache,surface,superficie,面积,坪数,建坪,坪,广さ
s color,colour,farbe,couleur,colore,kleur,цвет,颜色,色,カラー,색상,สี,لون,اللون
d year,jahr,annee,ano,anno,jaar,年份,年,年度
d month,monat,mois,mes,mese,maand,月份,月
n rooms,room,bedrooms,bedroom,beds,zimmer,chambres,habitaciones,camere,quartos,kamers,房间,卧室,房型,户型,格局,房数,间取り,layout
n bathrooms,bathroom,bath,baths,浴室,卫浴
n floor,etage,stockwerk,piso,verdieping,楼层,楼,阶
s director,regie,regisseur,realisateur,regista,导演,监督
s cast,actors,actor,besetzung,acteurs,attori,演员,主演,卡司,出演,出演者,キャスト
l ingredients,zutaten,ingredientes,ingredienti,食材,材料,成分,原料
l steps,step,instructions,directions,method,anleitung,zubereitung,preparation,步骤,做法,作法,作り方,手顺
n servings,portionen,份量,人份,分量
s difficulty,schwierigkeit,difficulte,dificultad,难度,难易度
s experience,erfahrung,经验,经历
s education,degree,ausbildung,学历,学力
s payment,zahlung,paiement,pago,pagamento,betaling,支付,付款,支払
s shipping,delivery,versand,liefer,lieferung,livraison,envio,spedizione,consegna,entrega,verzending,配送,物流,送货,送料
s unit,einheit,unite,unidad,unidade,eenheid,единица,单位,단위,หน่วย,وحدة
s priority,prioritat,priorite,prioridad,приоритет,优先级,优先度,우선순위
s assignee,owner,assignedto,responsible,zustandig,verantwortlich,bearbeiter,responsable,responsabile,responsavel,负责人,经办人,担当者,担当
b active,enabled,aktiv,actif,activo,attivo,启用,有效
b consent,newsletter,subscribed,optin,marketing,einwilligung,订阅,同意
s industry,branche,secteur,sector,settore,行业,产业,业种,业界
w customer,client,kunde,kunden,clientele,cliente,klant,клиент,客户,顾客,会员,お客样,고객,ลูกค้า,عميل,العميل,buyer,member
w contact,kontakt,ansprechpartner,contatto,contato,контакт,联系人,联络人,ติดต่อ,person,persona,пользователь,lead,recipient,收件人,受取人
w user,benutzer,utilisateur,usuario,utente,gebruiker,用户,ユーザー,사용자,ผู้ใช้,مستخدم,account,konto,compte,cuenta
w product,item,artikel,article,produkt,produit,producto,articulo,prodotto,articolo,produto,товар,товара,продукт,продукта,商品,产品,物品,品,货品,制品,宝贝,상품,제품,สินค้า,منتج,المنتج,goods
w post,article,news,story,blog,thread,文章,新闻,帖子,帖,贴文,记事,ニュース,投稿,beitrag,noticia
w movie,film,filme,pelicula,电影,映画,影视,book,buch,livre,libro,livro,boek,书,书籍,图书,本,song,歌曲,game,游戏,course,课程,video,视频,影片,动画
w recipe,rezept,recette,receta,ricetta,食谱,菜谱,菜,菜名,料理,レシピ,dish
w order,bestellung,bestell,auftrag,commande,pedido,ordine,bestelling,заказ,заказа,订单,注文,주문,คำสั่งซื้อ,طلب,الطلب,transaction,purchase
w invoice,rechnung,facture,factura,fattura,fatura,factuur,счет,счета,发票,账单,请求书,請求,청구
w house,property,listing,wohnung,immobilie,房屋,房源,物件,房子,住宅,建物,apartment
w employee,mitarbeiter,staff,employe,empleado,dipendente,сотрудник,员工,社员,职员,직원,พนักงาน,موظف
w event,issue,task,ticket,deal,学生,student,schuler,restaurant,hotel,餐厅,记录,record,活动
q work,business,office,geschaftlich,buro,dienstlich,professionnel,bureau,trabajo,lavoro,办公,勤务先,company,corporate,corporativo,professional,firmen
q home,private,personal,privat,privato,domestico,家庭,个人,自宅,家
q billing,rechnungs,facturation,facturacion,fatturazione,请求先
q other,autre,andere,otro,altro,其他,その他,secondary,alternative,alternate,second
q new,old,original,previous,last,latest,next,final,max,min,average,net,gross,estimated,paid,current,actual
x the,of,de,del,della,di,da,do,dos,das,du,des,der,die,la,le,les,el,los,il,lo,a,an,and,y,et,e,und,en,for,fur,pour,para,per,von,van,zu,to,at,by,in,on,is,your,my,ihr,please,enter,value,wert,valeur,info,information,field,column,main,primary,default,full,complete,的,之,の,и,для,の方,range,required,optional,范围,区间,要求,unitaire,unitario,file,level
`;

/** Concepts that are near one another, and how near, in tenths. */
export const NEAR = `
name fullname 9
name title 7.5
name company 4
name firstname 5
name username 4
name author 3
fullname firstname 4
fullname author 4
fullname username 3
firstname lastname 1
phone mobile 8
address street 8
address location 7
address city 4
street location 4
city region 4
city location 6
region location 6
origin location 7
origin country 6
location country 4
region country 3
date time 8
date created 7
date published 8
date updated 5
date start 6
date end 3
date due 3
date birthdate 3
date year 4
time created 5
time published 7
time updated 5
time start 5
created published 7
created updated 4
created start 4
published year 5
price amount 7
price total 6.5
price salary 3
amount total 8
quantity stock 7
quantity sold 4
category type 8
category tag 6
category industry 4
category department 2
type tag 4
description summary 8
description content 6
description note 5
description spec 4
summary content 4
content note 3
content title 1
note commentcount 7
note summary 2
author publisher 4
author assignee 4
publisher company 4
url image 2
id sku 7
brand company 4
brand supplier 4
supplier company 6
model spec 5
model name 3
spec size 6
rating reviews 5
rating rank 4
rating popularity 3
rating likes 3
views popularity 8
likes popularity 6
views likes 3
reviews commentcount 7
jobtitle role 7
jobtitle title 7
title post 3
role type 4
role category 3
status active 6
area size 6
duration time 4
source publisher 4
source url 2
source supplier 3
source author 2
salutation title 6
username author 6
customer contact 7
customer user 6
contact user 6
user username 7
user author 4
size weight 2
end due 7
`;
