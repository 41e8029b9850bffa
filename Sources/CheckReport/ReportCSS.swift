/// The page's own style. Colours keep a contrast of 4.5 and more on white (WCAG 2.1, 1.4.3).
let reportCSS = """
    body{margin:0;font:1rem/1.45 system-ui,"Segoe UI",Roboto,"PT Sans",sans-serif;color:#1b1d20;background:#fff;\
    overflow-wrap:anywhere}
    main{padding:1.5rem;max-width:90rem;margin:0 auto}
    h1,h2,h3{line-height:1.3}
    .plan+.plan{margin-top:3rem;border-top:2px solid #8b939d}
    .summary{max-width:60rem}
    .file{color:#54595f}
    .verdict{padding:.6rem .9rem;border:3px solid;font-size:1.25rem;font-weight:700}
    .verdict.no{color:#a31515}
    .verdict.yes{color:#1a5c2a}
    table{border-collapse:collapse;width:100%;margin:1rem 0;overflow-wrap:break-word;hyphens:auto}
    .rows{font-size:.9rem}
    .rows td,.rows th{overflow-wrap:anywhere;min-width:6.5rem}
    .rows th:first-child{min-width:2.5rem}
    .spanning{contain:inline-size}
    caption{text-align:left;font-weight:700;padding-bottom:.4rem}
    th,td{border:1px solid #8b939d;padding:.35rem .5rem;text-align:left;vertical-align:top}
    thead th{background:#e2e7ee}
    .section th{background:#eef1f5}
    .found{outline:3px solid #54595f;outline-offset:-3px}
    .found.error{outline-color:#a31515}
    .found.warning{outline-style:dashed;outline-color:#7a4b00}
    .found.note{outline-style:dotted}
    mark{background:none;color:inherit;text-decoration:underline wavy;text-decoration-thickness:2px;font-weight:700}
    .rows td .finding{contain:inline-size;min-width:8rem}
    .finding{margin:.5rem 0 0;padding-left:.6rem;border-left:4px solid;font-weight:400}
    .finding.error{color:#a31515}
    .finding.warning{color:#7a4b00}
    .finding.note{color:#1f4e79}
    .above{color:#54595f}
    @media print{
    main{padding:0;max-width:none}
    body{font-size:10pt;color:#000}
    .summary,.plan+.plan{break-after:page}
    .plan+.plan{break-before:page;break-after:auto;border:0}
    thead{display:table-header-group}
    tr{break-inside:avoid}
    a{color:inherit;text-decoration:none}
    }

    """
