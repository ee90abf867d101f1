/**
 * Characters written in two ways, each before the one it is read as: headings in traditional Chinese, simplified
 * Chinese and Japanese become the same text. Only characters that headings are made of.
 */
const FOLDED =
  "現现電电號号碼码話话價价錢钱單单額额數数產产稱称題题標标處处書书說说説说簡简詳详細细內内圖图縮缩網网連连結结鏈链時时間间發发佈布開开關关閱阅讀读點点擊击覽览觀观熱热氣气讚赞評评論论覆复應应級级類类別别種种鍵键詞词區区縣县國国規规樣样顏颜貨货幣币廠厂賣卖業业職职務务員员學学歷历經经驗验資资門门負负責责聯联絡络係系繫系會会顧顾戶户帳账賬账稅税優优費费總总計计備备註注記记編编輯辑創创動动態态狀状權权導导劇剧長长語语屬属體体積积層层樓楼條条項项銷销歲岁齡龄郵邮遞递寫写庫库廣广場场貼贴轉转個个聞闻頁页頻频參参難难頭头価价気气広广売卖読读駅站県县図图発发応应経经歓欢権权込入収收録录値值賃赁紹绍観观覧览様样與与絲丝傳传淨净衛卫廳厅塊块報报擔担構构欄栏檔档瀏浏約约緯纬組组給给薦荐視视訂订訪访誕诞請请課课譜谱販贩鋪铺問问階阶順顺驟骤臥卧帶带崗岗戲戏機机終终來来単单験验齢龄帯带舖铺";

const FOLD: ReadonlyMap<string, string> = new Map(
  Array.from({ length: FOLDED.length / 2 }, (_, i) => [FOLDED.charAt(2 * i), FOLDED.charAt(2 * i + 1)]),
);

/**
 * A heading in the form it is compared and remembered in: without case, accents and what stands between words, which a
 * single blank replaces. `E-Mail Address`, `emailAddress` and `E_MAIL_ADDRESS` are one; so are `價格` and `价格`.
 */
export const plainHeading = (heading: string): string =>
  heading
    .slice(0, LONGEST)
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll}{2})/gu, "$& ")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\ufeff]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/\be[-_ ]?mail/g, "email")
    .replace(/#|\bn°/g, " no ")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .replace(/[\u3400-\u9fff]/g, (sign) => FOLD.get(sign) ?? sign)
    .trim();

/** A heading longer than this is a sentence, and its beginning will do. */
const LONGEST = 120;

/** A plain heading without blanks: equal where people would say the headings are the same. */
export const compactHeading = (heading: string): string => plainHeading(heading).replaceAll(" ", "");
