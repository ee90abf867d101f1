// Written by scripts/encodings/train.ts: frequencies of letters, whose packing the files that read them explain.

/** Letters of a script; the kind of none and of each as one that precedes; how improbable none and each is after each kind. */
export const PAIRS = {
  cyrillic: [
    "ѓђљњќћџўіґёєјѕїабвгдежзийклмнопрстуфхцчшщъыьэюя",
    "011111112342511524141211356718941ab9467111235295",
    "v7c877zzzzzzzzzzzzzzzzzzztzzzzzzzzzzzzzzzzzzzzzzttyzyzkzhehlzzzzzzyzzyzttsyzyztlzzxzzzzzzzzyzzyzdra79dflxyqnfeqlpeflxxezfekxetjk8d9dlmzyrzgeryrzdrh79dzeyzxzfekrk9feefqffeqswme7jlefdr97ad9lszwgf89hvp8ekfelfekfe9emhelegrsystmlszrsmkrsmnmkryrsmlxtrttsstszxznszlwznxhryztvnklztsyxtsxwrzlkrwgg",
  ],
  greek: [
    "ΐάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ",
    "0111121133343132333534336531333111111",
    "v975zzzmeqxrhntqxznehzzzvjabfmmwfknfhlvqablmtxrhblnlxh7h89lwekt8few8knrtnwjab8lfx8dzwhbvdqn8fdxnjhlsmwlrnszzyxlnyztzzzznkwzzkntlyu",
  ],
  hebrew: [
    "\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df\u05e0\u05e1\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7\u05e8\u05e9\u05ea",
    "0111123111321121211121211112",
    "v18eekflek8kdelrflkrdeyyflekxq8exkekekflyyfkyyllekedekej",
  ],
  arabic: [
    "\u067e\u0679\u0686\u0698\u0688\u06af\u06a9\u0691\u06ba\u06be\u06c1\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\u0640\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u06d2",
    "0111111112111333334121133311113111113111313111323122333332",
    "u19tssyrzzzzytzlyqtryzxzyyzxnrzzlzzgxzzynyztq7vwnexwqhesyqnlfxlnlewgtsewfnlewenlmxmtsmxtttfxlnszzwnflxknlew7neew9nldwhttkwnzyzzzzzzyzszzzzttzzynt",
  ],
  thai: [
    "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮฯะ\u0e31าำ\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a฿เแโใไๅๆ\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e",
    "012113131111111111111111111111111111411111111513344342424411666461345543311",
    "v68wleelrshzzzfqkhzzzzzzynqafrlgzzxflgfslqzzzytxzyzzzzzzsznzzzzzznxmxzlkffeeksyyqlekmynqed8fkfeslqtsytzzzflmfsmrmrmwmkdl9eked8yzzwfkdzzzwleemxnttlzfeefmflzzzwdl8nstnzzzwzlzgzhvrvznznwyxzfznytzznztwtxznztzzzzzzz8dewlgnfkmysmngrrzzzzzyzznztwbmzdxtzzzzzzzwznzzzzzzzu",
  ],
} as const;

/** Latin letters beyond ASCII and what stands before and behind each of them. */
export const AROUND = [
  "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćčďđēėęěğģīįİıķĺļľłńņňőřśşšţťūůűųźżžơư\u0300\u0301\u0303\u0309\u0323",
  "01232142454466717426416433230122232243554267224251222522",
  "3020fd70ahhcfabb5hghafhf1dgbbacf0ebh500465fh7bhfaaaifaca5aah0aifc7238703fbcbfababhbhagca5edcf52f1aidfaga0a5lk0006daicacgg00105ck30002a2k3d30ic60307031042d7bfaaa0cebaabg1efcf56f03ah1dcg5cfb0fhb5afc5aia069bf01fadbdafca6aff5aifagfb1fhf06fifa7af01538715hgcafif0ifhg5b50chhfa607245h205d537837bda50d013h00033030hah5aib0faiafd50cicff200aaiaada32208ca1da3b13070hfh6fdhfaacfac0f5000fha0iaifacfca3c23000ak10f0585c637b2d5b58a3d7ccbd6283320ff00ca303c123c1bh5230hagfac576c82811d3705ffac330c881c6817c8733332300724ah1010hhc0fia0ighffb00ifcfac505idk000cf00faafd720c78cda21782b37caf00f0dfbg0093230c60k3200cb3f3320h61h3010c21i3020bb3g",
] as const;

/** Languages in Latin letters: their letters beyond ASCII, from common to rare. */
export const LANGUAGES: readonly string[] = [
  "||äéáë|óíåšüöčèøžçàıæ|ăşãćúāõąðţñïłýēâ|īėêęòğßų\u0323îśđįżôùİūńő\u0301řě\u0300\u0309|ươņťļ\u0303þľì|ůňűźķģ|ûď",
  "|ä|éåóöèøáí|àæüëãçðú|ïñòßù|êýâšþ",
  "||ëáčšžăé|íćóţłş|ýęąśżöîúńőřěüđâ|ťçľäůň",
  "|é|ñçäóãíèá|öüëšøý|ùï",
  "|üäö|ß||é|ç",
  "é||èà|êîá|ïçâôóíãø|öüëäåúš",
  "|óáí|éúñ|||üäçã",
  "|ãáç|éíó|úêõâ|ôà|äüöøèñåš",
  "è|à|òù|éì|ñã|äçáíóüöš",
  "|ëéï|óä||öèñ|çãüáíâû",
  "ä|öå|||é|ñçãíóèá",
  "æ|øå||é||ñçãäóí",
  "å|ø||æ|é|ñãçóäèáí",
  "ä||ö||éñ|çóãáèíüš",
  "|ðí|áóöúæ|éþý||øãüäåèçâš",
  "|óà|éíèò|çúáï|üãøö|åäâš",
  "|ł|óęąśżćń||ź|é",
  "|áí|éčřěšžý|ů|úňó|ťöü",
  "|á|čéíšýž|ťúľó|ňäö|ôďüçĺ",
  "|áé|óöíő|üú|ű|ä",
  "|ćčšž|đ||é|çäí",
  "č|šž|||éçäóí|áöüă",
  "ă|ţş|î|â|é|äçíóá",
  "ë|||ç",
  "|ıü|şçğö|İéá|óíâãø|èåäñš",
  "|ıüş|çİö|ğé|ñäãóíáè|šøë",
  "ä|õü||ö||žš",
  "|āēī|šūņ|ļžč|ķģ|óéø",
  "|šėą|ųįžč|ūę",
  "||\u0323ê\u0301ôâ\u0300\u0309ưđơ|àá\u0303ă|íóéúù|èüø",
];

/** Signs beyond ASCII, from common to rare. */
export const SIGNS = "\u00a0’“”„–«»|…•·°‘№®©§|€™£±×½²³¼¾º¹ª¡¿—‚|‹›¶†‡µ÷¢¥¦¬´¸¨\u00ad";

/** Common characters in groups, what one of each group costs, and what one of each kind beyond them costs. */
export const COMMON = {
  korean: {
    groups:
      "기는니다라로리서스시아에이지하한|“”가고구그나대도동드레르를마메미바보부비사설수습어오용우은을의인일있자정제주치크타토트파프할합|간게경계과끼데들러루림만면모목문민버베브산상새색선성세소안여연영예요운원위유윤으음입작장재적전조준진카코키태택터테티포표해현호화",
    costs: [4.3, 5.1, 5.8],
    kinds: [8.9, 11, 11, 11, 11, 10.8, 11],
  },
  japanese: {
    groups:
      "。いしすのまるをアイストリルンー|、うかがきくこさたてでとなにはりれんィウオカキクグコサシジタッテデドナバフブプマムメュラレロ・定|あえおけじせそだちっつどばみめもょよらわァェエォガケザズセソダチツニネノハパビピベペホボポミモャョワ一上中井使値入前力動合名場変大子字小山島川択指数文日時書本標準用田県示行表設選野",
    costs: [4, 5, 6.2],
    kinds: [9.6, 11, 8.9, 11, 11, 10.8, 11],
  },
  simplified: {
    groups:
      "\u200d。一个中件克在尔拉文斯特用的空|不为亚以使公出列利加卡可司和国场多大字安定尼巴布式德数新时是有本机格波纳维罗航行表西路选里阿际马|“”上下东了于人令伊会作信值入兰内分到制前动包单南号名后命哈图圣地基塔塞夫奥如子它对将小州工序建开当您或所择指据接方日明显普来果标比法版瓦目示社科程符系统置者能自色莱萨街要设诺输达这道间除雷面音页项顿",
    costs: [4.6, 5.6, 6.3],
    kinds: [9, 11, 11, 11, 11, 10.1, 11],
  },
  traditional: {
    groups:
      "\u200d。一中個克在字定拉文斯爾用的色|’\u20e3不亞以件位使入列利加卡可名如巴布式德數新是時有格案檔為特目示納維羅行表西要設資路軒這選里阿馬|「」上下令作來值元內出分到前動包北區南取和啟單嘉器地基塔多大天奧子存它安將對尼島庫建後您或所指提料方於昊明普會本東林果標欄此比沙法波洛澤無瓦科程立置者聖能自藍蘭號訊輝輸連達部郵金錄開除雷面頁項預頓顯鵬",
    costs: [4, 5.8, 6.4],
    kinds: [9.5, 11, 11, 11, 11, 10.4, 11],
  },
};
