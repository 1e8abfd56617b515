(() => {
  "use strict";
  const at = (id) => document.getElementById(id);
  const { places, passages, page } = JSON.parse(at("eb-passages").textContent);
  const form = document.querySelector("form");
  const status = document.querySelector("[role=status]");
  const MOST = 200;
  const AROUND = 90;

  // A letter and its marks are one: “café” is found by “cafe”. Each sign gives exactly one.
  const folded = (text) => Array.from(text, (sign) =>
    Array.from(sign.normalize("NFD").toLowerCase())[0].replace(/[‘’]/, "'"));
  const spaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

  // “two words” in quotation marks are one term; a term begins where a word does.
  const terms = (query) => Array.from(query.matchAll(/["“„«]([^"”“»]+)["”“»]|(\S+)/g))
    .map((found) => folded((found[1] || found[2]).trim().normalize("NFC")).join(""))
    .filter((term) => term);
  const pattern = (term) => new RegExp(
    (spaced.test(term) ? "(?:^|[^\\p{L}\\p{N}\\p{M}])(" : "(") +
    term.replace(/[.*+?^${}()|[\]\\\/-]/g, "\\$\u0026") + ")", "gu");

  const hits = (text, patterns) => {
    const found = [];
    for (const wanted of patterns) {
      const here = Array.from(text.matchAll(wanted), (hit) => {
        const end = Array.from(text.slice(0, hit.index + hit[0].length)).length;
        return [end - Array.from(hit[1]).length, end];
      });
      if (!here.length) return [];
      found.push(...here);
    }
    return found.sort((one, other) => one[0] - other[0]);
  };

  const element = (name, ...inside) => {
    const made = document.createElement(name);
    made.append(...inside);
    return made;
  };

  const shown = ([number, place, label, text], spans) => {
    const signs = Array.from(text);
    const from = Math.max(0, spans[0][0] - AROUND);
    const to = Math.min(signs.length, spans[0][1] + AROUND * 2);
    const excerpt = element("p", from ? "… " : "");
    let last = from;
    for (const [start, end] of spans) {
      if (last > start || end > to) continue;
      excerpt.append(signs.slice(last, start).join(""),
        element("mark", signs.slice(start, end).join("")));
      last = end;
    }
    excerpt.append(signs.slice(last, to).join(""), signs.length > to ? " …" : "");
    const [file, title] = places[number];
    const link = element("a", label ? title + ", " + page + " " + label : title);
    link.href = place ? file + "#" + encodeURIComponent(place) : file;
    return element("li", link, excerpt);
  };

  const search = () => {
    const query = at("eb-words").value.trim();
    const patterns = terms(query).map(pattern);
    const found = [];
    if (patterns.length) {
      for (const passage of passages) {
        passage[4] ??= folded(passage[3] = passage[3].normalize("NFC")).join("");
        const spans = hits(passage[4], patterns);
        if (spans.length) found.push([passage, spans]);
      }
    }
    at("eb-found").replaceChildren(...found.slice(0, MOST).map((hit) => shown(...hit)));
    status.textContent = query ? status.dataset.found.replace("{count}", found.length) : "";
  };

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  });
  // The words go behind the address, so that a reader who comes back from a passage finds them.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = encodeURIComponent(at("eb-words").value.trim());
    search();
  });
  at("eb-instead").hidden = true;
  form.hidden = false;
  at("eb-words").value = decodeURIComponent(location.hash.slice(1));
  search();
})();
