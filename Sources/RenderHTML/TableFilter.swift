import Document
import HTMLWriting

/// The form above a table that shows some of its rows: those of one party, of one month, with some words.
///
/// It waits in a `template` below the document, so that only a browser that runs the script shows it. What rows are found by comes from
/// the document (``RowFacets``); the script compares, and reads no meaning into words.
struct TableFilter {
    /// Of its table on the page.
    let number: Int
    private let rowCount: Int
    /// The names as they are first spelled, by the name in small letters.
    private var parties: [String: String] = [:]
    private var partyNumbers: [String: Int] = [:]
    private let months: [String]

    /// Nil where there is nothing to choose from.
    /// - Parameter number: tells the forms of a page apart.
    init?(_ table: Table, number: Int) {
        let facets = table.groups.flatMap(\.rows).compactMap(\.facets)
        guard facets.count > 1 else { return nil }
        self.number = number
        rowCount = facets.count
        months = Set(facets.flatMap { $0.months ?? [] }).sorted()
        for party in facets.flatMap(\.parties) where parties[party.lowercased()] == nil {
            parties[party.lowercased()] = party
        }
        for (number, key) in parties.keys.sorted().enumerated() { partyNumbers[key] = number }
    }

    /// Writes what the script compares as attributes of the row.
    func write(_ facets: RowFacets, to writer: inout HTMLWriter) {
        let numbers = facets.parties.compactMap { partyNumbers[$0.lowercased()] }
        writer.write(" data-parties=\"\(numbers.map(String.init).joined(separator: " "))\"")
        if let months = facets.months { writer.attribute("data-months", months.joined(separator: " ")) }
    }

    func write(to writer: inout HTMLWriter) {
        writer.write("<template class=\"filter-template\" data-table=\"\(number)\">\n")
        writer.write(
            "<form class=\"filter\" role=\"search\" aria-label=\"Отбор строк таблицы\" autocomplete=\"off\">\n")
        if parties.count > 1 {
            let options = partyNumbers.sorted { $0.value < $1.value }.map { (String($0.value), parties[$0.key] ?? "") }
            write(options, named: "party", label: "Ответственный", all: "Все", to: &writer)
        }
        if months.count > 1 {
            let options = months.map { ($0, CalendarWords.month($0) ?? $0) }
            write(options, named: "month", label: "Месяц", all: "Все", to: &writer)
        }
        let id = "filter-\(number)-words"
        writer.write("<p><label for=\"\(id)\">Слова в строке</label>\n")
        writer.write("<input id=\"\(id)\" name=\"words\" type=\"search\"></p>\n")
        writer.write("<p><button type=\"reset\">Сбросить</button></p>\n")
        writer.write("<p class=\"count\" role=\"status\" aria-live=\"polite\">Показано <span>\(rowCount)</span> ")
        writer.write("из \(rowCount)</p>\n</form>\n</template>\n")
    }

    private func write(
        _ options: [(value: String, words: String)], named name: String, label: String, all: String,
        to writer: inout HTMLWriter
    ) {
        let id = "filter-\(number)-\(name)"
        writer.write("<p><label for=\"\(id)\">\(label)</label>\n<select id=\"\(id)\" name=\"\(name)\">\n")
        writer.write("<option value=\"\">\(all)</option>\n")
        for option in options {
            writer.write("<option")
            writer.attribute("value", option.value)
            writer.write(">")
            writer.characters(option.words)
            writer.write("</option>\n")
        }
        writer.write("</select></p>\n")
    }

    /// The same on every page, so that a site may allow it by one hash (CSP Level 3, 2.3.1).
    ///
    /// A link to a section that is not shown shows all rows again.
    static let script = """
        "use strict";
        for (const template of document.querySelectorAll("template.filter-template")) {
          const table = document.querySelector("table[data-filter='" + template.dataset.table + "']");
          table.before(template.content);
          const form = table.previousElementSibling;
          const fold = text => text.toLowerCase().replace(/\\u00ad/g, "").replace(/ё/g, "е").replace(/\\s+/g, " ");
          let rows;
          const read = () => Array.from(table.querySelectorAll("tr[data-parties]"), row => ({
            row: row,
            parties: row.dataset.parties.split(" "),
            months: row.dataset.months && row.dataset.months.split(" "),
            text: fold(row.textContent + " " + (row.dataset.above || ""))
          }));
          const value = name => form.elements[name] ? form.elements[name].value : "";
          const apply = () => {
            rows = rows || read();
            const party = value("party"), month = value("month");
            const words = fold(value("words")).split(" ").filter(word => word);
            const isFiltered = party !== "" || month !== "" || words.length > 0;
            const shown = new Set();
            let count = 0;
            for (const item of rows) {
              const isShown = (party === "" || item.parties.includes(party))
                && (month === "" || !item.months || item.months.includes(month))
                && words.every(word => item.text.includes(word));
              item.row.classList.toggle("out", !isShown);
              if (isShown) { count += 1; shown.add(item.row.parentNode); }
            }
            for (const row of table.querySelectorAll("tbody > tr:not([data-parties])")) {
              row.classList.toggle("out", isFiltered && !shown.has(row.parentNode));
            }
            table.classList.toggle("filtered", isFiltered);
            form.querySelector(".count span").textContent = count;
          };
          const reset = () => { form.reset(); apply(); };
          form.addEventListener("input", apply);
          form.addEventListener("reset", () => setTimeout(apply));
          form.addEventListener("submit", event => event.preventDefault());
          document.addEventListener("click", event => {
            const link = event.target.closest("a[href^='#']");
            const row = link && document.getElementById(link.hash.slice(1));
            if (row && table.contains(row) && row.classList.contains("out")) reset();
          });
        }

        """
}
