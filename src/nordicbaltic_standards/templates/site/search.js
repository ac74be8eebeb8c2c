// Finds pages and places by identifier, title or other name: the same words with or without diacritics, in any form.
"use strict";

const LETTERS = { þ: "th", ð: "d", æ: "ae", ø: "o", œ: "oe", ß: "ss", đ: "d", ł: "l", ı: "i" };
const LEAST = 0.35; // share of a query that a title must have
const BESIDE = 0.6; // what a word counts that only the title of the page has, and not that of the place

/** A text in small letters without diacritics: "Umþóttunartími" and "umthottunartimi" are the same. */
function fold(text) {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** An identifier without what separates its parts: "RES-003", "res 003". */
const key = (text) => fold(text).replace(/[^\p{L}\p{N}]/gu, "");

/** How alike two words are, from 0 to 1: forms of one word share their beginning, and compounds have it inside. */
function likeness(word, other) {
  if (word === other) return 1;
  if (word.length < 3 || /\d/.test(word)) return 0;
  if (other.startsWith(word)) return 0.9;
  const shorter = Math.min(word.length, other.length);
  let same = 0;
  while (same < shorter && word[same] === other[same]) same += 1;
  const share = same / Math.max(word.length, other.length);
  if (same >= 3 && same >= 0.65 * shorter && share >= 0.5) return 0.85 * share;
  return word.length >= 4 && other.includes(word) ? 0.5 : 0;
}

class Search {
  /** @param index what titles.js of a language declares @param terms and @param developers what those files declare */
  constructor(index, terms, developers) {
    const same = index.same.map((line) => fold(line).split(" "));
    this.first = new Map(same.flatMap((words) => words.map((word) => [word, words[0]])));
    this.entries = [...entries(index, terms), ...english(developers)].map((entry) => ({
      ...entry,
      folded: entry.names.map((name) => fold(name.text)),
      apart: entry.names.map((name) => this.words(name.text)),
      words: entry.names.map((name) => this.words(name.text, true)),
      beside: entry.page.flatMap((text) => this.words(text, true)),
      ids: entry.ids.map(fold),
      keys: entry.ids.map(key),
    }));
    this.having = new Map(); // how many entries have a word
    for (const entry of this.entries) {
      for (const word of entry.beside) this.having.set(word, this.having.get(word) ?? 0);
      for (const word of new Set(entry.words.flat())) this.having.set(word, (this.having.get(word) ?? 0) + 1);
    }
  }

  /** The words of a text; those with hyphens also joined, as both are written. */
  words(text, joined = false) {
    const found = fold(text).match(/[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*/gu) ?? [];
    return found
      .flatMap((word) => [...word.split("-"), ...(joined && word.includes("-") ? [word.replaceAll("-", "")] : [])])
      .map((word) => this.first.get(word) ?? word);
  }

  /** What a query finds, the best first, of equal ones pages before places. */
  find(query, { kind = "", country = "" } = {}) {
    const plain = !/[^\p{L}\s]/u.test(query.trim());
    const asked = { text: fold(query.trim()), key: key(query), plain, words: this.weighted(this.words(query)) };
    if (!asked.key) return [];
    const like = new Set(asked.words.flatMap((word) => [...word.like.keys()]));
    return this.entries
      .filter((entry) => (!kind || entry.kind === kind) && (!country || entry.country === country))
      .filter((entry) => entry.keys.includes(asked.key) || entry.words.some((words) => words.some((word) => like.has(word))))
      .map((entry) => ({ entry, ...rated(entry, asked) }))
      .filter((result) => result.share >= LEAST)
      .sort((one, other) => one.rank - other.rank || other.share - one.share || one.entry.place - other.entry.place);
  }

  /** For each word of a query, the words like it, and its weight: a rare word says more than a frequent one. */
  weighted(words) {
    return words.map((word) => {
      const like = new Map();
      let having = 0;
      for (const [other, count] of this.having) {
        const value = likeness(word, other);
        if (value) like.set(other, value);
        if (value >= 0.8) having += count;
      }
      return { like, weight: like.size ? Math.log(1 + this.entries.length / (1 + having)) : 0 };
    });
  }
}

/**
 * Rank of an entry, its share of the query, and the name by which it was found. From the first rank to the last: identifier
 * as it is written, identifier, name, identifier that is a plain word, name in another form, beginning of a name, words.
 */
function rated(entry, asked) {
  const shares = entry.words.map((words) => shared(words, entry.beside, asked.words));
  const share = Math.max(...shares);
  const hasKey = entry.keys.includes(asked.key);
  const tests = [
    (number) => entry.ids.includes(asked.text) && !asked.plain && number === 0,
    (number) => hasKey && !asked.plain && number === 0,
    (number) => entry.folded[number] === asked.text,
    (number) => hasKey && number === 0,
    (number) => isForm(entry.apart[number], asked.words),
    (number) => entry.folded[number].startsWith(asked.text),
    (number) => shares[number] === share,
  ];
  for (const [rank, test] of tests.entries()) {
    const number = entry.names.findIndex((_, each) => test(each));
    if (number >= 0) return { rank, share: rank < tests.length - 1 ? 1 : share, name: entry.names[number] };
  }
}

/** Whether a name has the words of a query, each in some form, and no other. */
function isForm(words, asked) {
  return words.length === asked.length && words.every((word, number) => asked[number].like.get(word) > 0.5);
}

/** How much of the words of a query a name has; of two that have the same, the shorter name has more. */
function shared(words, beside, asked) {
  const best = (among, like) => among.reduce((most, word) => Math.max(most, like.get(word) ?? 0), 0);
  let had = 0;
  let all = 0;
  for (const { like, weight } of asked) {
    had += weight * Math.max(best(words, like), BESIDE * best(beside, like));
    all += weight;
  }
  const used = words.filter((word) => asked.some(({ like }) => like.has(word))).length;
  return all && used ? (had / all) * (0.9 + (0.1 * used) / words.length) : 0;
}

/** The name of a place in a page, as the pages have it. */
const anchor = (id) => id.toLowerCase().replace(/[^a-z0-9._]+/g, "-").replace(/^[-.]+|[-.]+$/g, "");

/** Every page and every place of an index; a fact also once for each country that has it. */
function* entries({ language, pages, countries }, terms) {
  const addresses = new Map(pages.map(([, address, id]) => [id, address]));
  const named = (...texts) => texts.map((text) => ({ text, language }));
  for (const [kind, address, id, title, others = [], country = "", places = []] of pages) {
    yield { kind, address, id, country, place: 0, page: [], ids: id ? [id] : [], names: named(title, ...others) };
    for (const [place, ownTitle, own = [], having = []] of places) {
      const names = named(ownTitle, ...own);
      if (kind === "glossary") names.push(...foreign(terms[place], language));
      const ids = [place, place.split(".").at(-1), `${id}/${place}`];
      const entry = { kind, country: "", id: place, place: 1, page: [title, id, ...others], ids };
      yield { ...entry, address: `${address}#${anchor(place)}`, names };
      for (const each of having) {
        const there = `${addresses.get(`${each}/${id}`)}#${anchor(place)}`;
        yield { ...entry, country: each, address: there, ids: [], names: named(`${countries[each]}: ${ownTitle}`) };
      }
    }
  }
}

/** The pages for developers and their places, which are in English. */
function* english(pages) {
  const shared = { kind: "developers", id: "", country: "" };
  for (const [address, title, places] of pages) {
    yield { ...shared, address, place: 0, page: [], ids: [], names: [{ text: title, language: "en" }] };
    for (const [place, text] of places) {
      const ids = [place, place.split(".").at(-1)];
      yield { ...shared, address: `${address}#${place}`, place: 1, page: [title], ids, names: [{ text, language: "en" }] };
    }
  }
}

/** The terms of a concept in the other languages. */
function foreign(terms, language) {
  const others = Object.entries(terms).filter(([other]) => other !== language);
  return others.flatMap(([other, texts]) => texts.map((text) => ({ text, language: other })));
}
