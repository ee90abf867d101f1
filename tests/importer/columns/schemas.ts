import type { ColumnType, TableSchema } from "../../../packages/importer/src/schema/schema.ts";
import { textColumn } from "./textColumn.ts";

/** A schema as a host would write it, with what each of its columns is: by key, a field of `exports.ts`. */
export interface KnownSchema {
  readonly name: string;
  readonly held: boolean;
  readonly schema: TableSchema;
  readonly fields: ReadonlyMap<string, string>;
}

const TYPES: Readonly<Record<string, ColumnType>> = {
  email: "email",
  phone: "phone",
  mobile: "phone",
  birth: "date",
  date: "date",
  created: "datetime",
  price: "number",
  total: "number",
  quantity: "integer",
  stock: "integer",
  country: "country",
  currency: "currency",
  url: "url",
  image: "url",
};

/** `label=field`; keys are the field, or the label where `own` says that a host has no keys of its own. */
const schema = (name: string, held: boolean, isTyped: boolean, text: string): KnownSchema => {
  const pairs = text.split("|").map((part) => part.split("=") as [string, string]);
  return {
    name,
    held,
    schema: {
      columns: pairs.map(([label, field]) => {
        const key = isTyped ? (KEYS[field] ?? field) : label;
        return textColumn(label, isTyped ? (TYPES[field] ?? "text") : "text", { key });
      }),
    },
    fields: new Map(pairs.map(([label, field]) => [isTyped ? (KEYS[field] ?? field) : label, field])),
  };
};

/** Keys hosts would choose. */
const KEYS: Readonly<Record<string, string>> = {
  first: "first_name",
  last: "last_name",
  jobtitle: "job_title",
  zip: "postal_code",
  birth: "birth_date",
  note: "notes",
  created: "created_at",
};

export const SCHEMAS: readonly KnownSchema[] = [
  schema(
    "contacts",
    false,
    true,
    "First name=first|Last name=last|E-mail=email|Phone=phone|Company=company|Job title=jobtitle|City=city|Country=country|Notes=note",
  ),
  schema(
    "people",
    true,
    true,
    "Full name=name|Email address=email|Mobile number=mobile|Organisation=company|Department=department|Date of birth=birth|Postal code=zip|Tags=tag",
  ),
  schema(
    "customers",
    false,
    false,
    "Customer name=name|Email=email|Telephone=phone|Street=street|Town=city|ZIP=zip|State=state|Country=country|Website=url|Customer number=id",
  ),
  schema(
    "Kontakte",
    true,
    false,
    "Vorname=first|Nachname=last|E-Mail=email|Telefon=phone|Handy=mobile|Firma=company|Adresse=address|PLZ=zip|Ort=city|Land=country|Geburtstag=birth|Notiz=note",
  ),
  schema(
    "联系人",
    false,
    false,
    "姓名=name|邮箱=email|手机=mobile|电话=phone|公司=company|职务=jobtitle|地址=address|备注=note",
  ),
  schema(
    "連絡先",
    true,
    false,
    "名前=name|メール=email|電話=phone|会社=company|部署=department|住所=address|メモ=note",
  ),
  schema(
    "contactos",
    false,
    false,
    "Nombre=first|Apellido=last|Correo=email|Teléfono=phone|Empresa=company|Ciudad=city|País=country",
  ),
  schema(
    "clients",
    true,
    false,
    "Prénom=first|Nom de famille=last|E-mail=email|Téléphone=phone|Entreprise=company|Ville=city|Code postal=zip|Pays=country|Notes=note",
  ),
  schema(
    "products",
    false,
    true,
    "Product name=name|SKU=sku|Price=price|Stock=stock|Brand=brand|Category=category|Description=description|Image=image",
  ),
  schema(
    "商品",
    false,
    false,
    "商品名稱=name|價錢=price|庫存=stock|品牌=brand|分類=category|描述=description|圖片=image|評分=rating|產地=origin",
  ),
  schema(
    "catalogue",
    true,
    false,
    "Item=name|Unit price=price|Quantity in stock=stock|Manufacturer=brand|Type=category|Details=description|Picture=image|Link=url|Weight=weight|Colour=color",
  ),
  schema(
    "Produkte",
    true,
    false,
    "Produktname=name|Artikelnummer=sku|Preis=price|Bestand=stock|Hersteller=brand|Kategorie=category|Beschreibung=description",
  ),
  schema(
    "articles",
    false,
    false,
    "title=title|author=author|publish_time=published|content=content|link=url|views=views|likes=likes|comment_count=comments|thumbnail=image|tag=tag",
  ),
  schema(
    "文章",
    true,
    false,
    "標題=title|作者=author|發佈時間=published|內容=content|觀看次數=views|讚數=likes|評論數=comments|連結=url|類別=category|圖片=image",
  ),
  schema(
    "orders",
    false,
    true,
    "Order number=id|Order date=date|Customer=name|E-mail=email|Quantity=quantity|Unit price=price|Total=total|Currency=currency|Status=status",
  ),
  schema(
    "tasks",
    true,
    true,
    "Title=title|Description=description|Assignee=owner|Status=status|Due date=due|Priority=priority|Created=created",
  ),
  schema(
    "movies",
    false,
    false,
    "title=title|release_date=published|director=director|actors=cast|genre=category|duration=duration|score=rating|synopsis=summary|poster=image|country=country",
  ),
  schema(
    "電影",
    true,
    false,
    "電影名稱=title|導演=director|演員=cast|類型=category|片長=duration|評分=rating|簡介=summary|語言=language",
  ),
  schema(
    "jobs",
    false,
    false,
    "職缺名稱=title|公司名稱=company|工作地點=location|薪水=salary|學歷=education|工作經驗=experience|職缺連結=url",
  ),
  schema(
    "houses",
    true,
    false,
    "title=title|price=price|address=address|area=area|rooms=rooms|link=url|image=image|city=city",
  ),
  schema(
    "employees",
    true,
    true,
    "Employee ID=id|Name=name|Work e-mail=email|Phone=phone|Department=department|Position=jobtitle|Start date=start|Salary=salary|Gender=gender",
  ),
  schema(
    "контакты",
    true,
    false,
    "ФИО=name|Email=email|Телефон=phone|Организация=company|Город=city|Адрес=address|Комментарий=note",
  ),
];
