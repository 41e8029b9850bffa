import HTMLWriting
import PlanModel

/// The first page: all plans by organisation and year, and a search among them.
func indexPage(of entries: [SiteEntry], in frame: SiteFrame) -> String {
    var page = SitePage(title: frame.title, frame: frame)
    page.element("h1", frame.title)
    page.writer.write("<div class=\"columns\">\n<div class=\"side\">\n<p class=\"facts\" id=\"count\" role=\"status\">")
    page.writer.text("Планов: \(entries.count)")
    page.writer.write("</p>\n")
    let groups = organizations(of: entries)
    if groups.count > 1 {
        page.contents("Организации", of: groups.map { ($0.id, $0.name, $0.entries.count) })
    }
    page.writer.write("</div>\n<div>\n")
    for group in groups {
        page.writer.write("<section class=\"group\" id=\"\(group.id)\">\n")
        page.heading(group.name, counted(group.entries.count, "план", "плана", "планов"))
        let byYear = Dictionary(grouping: group.entries, by: \.year)
        for year in byYear.keys.sorted(by: { ($0 ?? 0) > ($1 ?? 0) }) {
            page.writer.write("<section class=\"year\">\n")
            page.element("h3", year.map { "\($0) год" } ?? "Год не указан")
            page.writer.write("<ul class=\"plans\">\n")
            for entry in (byYear[year] ?? []).sorted(by: { $0.title < $1.title }) { page.item(entry) }
            page.writer.write("</ul>\n</section>\n")
        }
        page.writer.write("</section>\n")
    }
    page.writer.write("</div>\n</div>\n")
    return page.html(script: entries.count > 1 ? searchScript : nil)
}

/// The organisations in the order of their names, «Школа № 2» before «Школа № 10»; plans that name none come last.
private func organizations(of entries: [SiteEntry]) -> [(id: String, name: String, entries: [SiteEntry])] {
    let groups = Dictionary(grouping: entries, by: \.organization).sorted { left, right in
        let isKnown = [left, right].map { $0.key != SiteEntry.unknownOrganization }
        if isKnown[0] != isKnown[1] { return isKnown[0] }
        return OrderedName(left.key) < OrderedName(right.key)
    }
    return groups.enumerated().map { ("organization-\($0.offset + 1)", $0.element.key, $0.element.value) }
}

extension SitePage {
    fileprivate mutating func item(_ entry: SiteEntry) {
        writer.write("<li")
        writer.attribute("data-kind", entry.kind)
        writer.attribute("data-year", entry.year.map(String.init) ?? "")
        writer.attribute("data-words", (entry.parties + [entry.organization]).joined(separator: " ").lowercased())
        writer.write(">\n<p class=\"title\">")
        link(entry.title, to: "\(entry.address)/index.html")
        if entry.isDraft { writer.write(" <span class=\"draft\">ПРОЕКТ</span>") }
        writer.write("</p>\n<p class=\"facts\">")
        let words = entry.date.flatMap { CalendarDate(iso: $0)?.words }
        let order = [
            entry.kind, entry.number.map { "№\u{A0}\($0)" },
            words.map { "от\u{A0}\($0.replacing(" ", with: "\u{A0}"))" },
        ]
        let activities = counted(entry.activities, "мероприятие", "мероприятия", "мероприятий")
        writer.text("\(order.compactMap { $0 }.joined(separator: " ")) · \(activities)")
        if let updated = entry.updated, let day = CalendarDate(iso: updated) {
            writer.write(updated == entry.published ? " · опубликовано " : " · изменено ")
            time(updated, day.words)
        }
        writer.write("</p>\n")
        downloads(entry.downloads, folder: entry.address + "/")
        writer.write("</li>\n")
    }

    /// Links that say what the file is, and whose, where a page has the same for many.
    mutating func downloads(_ files: [SiteDownload], folder: String = "", of owner: String? = nil) {
        guard !files.isEmpty else { return }
        writer.write("<p class=\"downloads\">")
        for file in files {
            link("\(file.label) (\(file.note))" + (owner.map { ": \($0)" } ?? ""), to: folder + file.name)
        }
        writer.write("</p>\n")
    }
}

/// The page for a wrong address.
func notFoundPage(in frame: SiteFrame) -> String {
    var page = SitePage(title: "Страница не найдена", frame: frame)
    page.element("h1", "Страница не найдена")
    page.writer.write("<p>")
    page.writer.text("Такой страницы здесь нет: адрес набран с ошибкой, или план снят с публикации.")
    page.writer.write("</p>\n<p>")
    page.link("Все планы", to: "index.html")
    page.writer.write("</p>\n")
    return page.html()
}

func counted(_ number: Int, _ one: String, _ few: String, _ many: String) -> String {
    let lastTwo = number % 100
    let last = number % 10
    if (11...14).contains(lastTwo) { return "\(number) \(many)" }
    return "\(number) \(last == 1 ? one : (2...4).contains(last) ? few : many)"
}

/// Filters the list by words, kind and year. Without it the whole list is there.
private let searchScript = """
    (function(){
    var items=[].slice.call(document.querySelectorAll('ul.plans>li'));
    var form=document.createElement('form');form.setAttribute('role','search');form.setAttribute('aria-label','Поиск плана');
    function field(text,control){var label=document.createElement('label');label.appendChild(document.createTextNode(text));label.appendChild(control);form.appendChild(label);return control}
    function choice(text,key,all){var values=items.map(function(i){return i.getAttribute(key)}).filter(function(v,n,a){return v&&a.indexOf(v)===n}).sort();if(values.length<2)return{};
    var select=document.createElement('select');select.appendChild(new Option(all,''));values.forEach(function(v){select.appendChild(new Option(v,v))});return field(text,select)}
    var words=document.createElement('input');words.type='search';field('Слова из названия или ответственный',words);
    var kind=choice('Вид документа','data-kind','Все виды'),year=choice('Год','data-year','Все годы');
    var button=document.createElement('button');button.type='reset';button.textContent='Сбросить';form.appendChild(button);
    var count=document.getElementById('count');count.parentNode.insertBefore(form,count);
    function update(){var wanted=words.value.toLowerCase().split(/\\s+/).filter(Boolean),shown=0;
    items.forEach(function(i){var text=i.textContent.toLowerCase()+' '+i.getAttribute('data-words');
    var fits=wanted.every(function(w){return text.indexOf(w)>=0})&&(!kind.value||i.getAttribute('data-kind')===kind.value)&&(!year.value||i.getAttribute('data-year')===year.value);
    i.hidden=!fits;if(fits)shown++});
    document.querySelectorAll('section.year,section.group').forEach(function(s){s.hidden=!s.querySelector('li:not([hidden])')});
    document.querySelectorAll('nav a[href^="#organization-"]').forEach(function(a){a.parentNode.hidden=document.getElementById(a.hash.slice(1)).hidden});
    count.textContent='Показано планов: '+shown+' из '+items.length}
    form.addEventListener('input',update);form.addEventListener('change',update);form.addEventListener('reset',function(){setTimeout(update)});form.addEventListener('submit',function(e){e.preventDefault()});
    })();

    """
