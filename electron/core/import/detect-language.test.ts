import { expect, test } from "vitest";
import { contradictedLanguage, detectLanguage } from "./detect-language.ts";

const texts = [
  {
    language: "en",
    text: "The reservoir had been above its mark for eleven days when the east gate gave way, the regional office said in a statement on Monday.",
  },
  {
    language: "de",
    text: "Der Stausee stand seit elf Tagen über seiner Marke, als das östliche Tor nachgab, teilte das Amt am Montag in einer Erklärung mit.",
  },
  {
    language: "fr",
    text: "Le réservoir dépassait sa cote depuis onze jours lorsque la porte est a cédé, a indiqué lundi le bureau régional dans un communiqué.",
  },
  {
    language: "es",
    text: "El embalse llevaba once días por encima de su marca cuando cedió la compuerta este, informó el lunes la oficina regional en un comunicado.",
  },
  {
    language: "ru",
    text: "Водохранилище одиннадцать дней стояло выше отметки, когда восточные ворота не выдержали, сообщило в понедельник областное управление.",
  },
  {
    language: "ja",
    text: "貯水池は十一日間にわたって基準を超えていたが、東の水門が壊れた、と地方事務所は月曜日の声明で述べた。住民には避難の指示がなかった。",
  },
  {
    language: "zh",
    text: "地区办公室周一在一份声明中表示，水库水位连续十一天超过警戒线，随后东闸门失守，此前没有人通知居民撤离，三名住在河边的居民说。",
  },
  {
    language: "ar",
    text: "ظل الخزان فوق مستواه أحد عشر يوما عندما انهارت البوابة الشرقية، حسبما قال المكتب الإقليمي في بيان يوم الاثنين، ولم يبلغ أحد السكان بالمغادرة.",
  },
];

test.each(texts)("knows $language by its words", ({ language, text }) => {
  expect(detectLanguage(text)).toBe(language);
});

test("says nothing of a few words", () => {
  expect(detectLanguage("East gate failed")).toBeNull();
});

const [english, german] = texts.map(({ text }) => `${text} `.repeat(6));

test("contradicts a page only where its text is clearly in another language", () => {
  expect(contradictedLanguage(english ?? "", "id-ID")).toBe("en");
  expect(contradictedLanguage(german ?? "", "de-AT")).toBeNull();
  expect(contradictedLanguage(texts[0]?.text ?? "", "id")).toBeNull();
});
