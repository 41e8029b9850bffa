/// The style of the pages that are no plan: beside a list of what is on the page stand its groups, on a phone below it.
let siteCSS = """
    main{max-width:80rem;margin:0 auto;padding:1.5rem}
    p,h1,h2,h3,ul{margin:0}
    h1{font-size:1.5rem;line-height:1.3}
    h2{font-size:1.25rem;line-height:1.3}
    h3{font-size:1rem;line-height:1.4;margin-top:1.25rem;color:var(--muted)}
    a{color:var(--link)}
    main>p+p,main>h1+p{margin-top:.75rem}
    main>header{max-width:60rem}
    h1+p{margin-top:.35rem}
    .facts,.number,.downloads{color:var(--muted);font-size:.9375rem}
    h2 .number{font-weight:400;white-space:nowrap;margin-left:.35rem}
    .columns{display:grid;grid-template-columns:17rem minmax(0,1fr);gap:2.5rem;align-items:start;margin-top:1.5rem}
    .side{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow-y:auto;padding:.25rem .25rem 1rem}
    .side ul{list-style:"";padding:0}
    .side li{display:flex;justify-content:space-between;gap:.75rem;padding:.2rem 0;line-height:1.35}
    .side summary,.side .name{padding:.35rem 0;font-weight:700}
    .side details{display:none}
    .group{padding-top:1rem;border-top:3px solid var(--rule)}
    .group+.group{margin-top:2.5rem}
    .group>*{max-width:52rem}
    .plans,.rows{list-style:"";padding:0}
    .plans>li,.rows>li{padding:.75rem 0;border-bottom:1px solid var(--tint)}
    .plans>li:last-child,.rows>li:last-child{border:0}
    .plans .title{font-size:1.0625rem;line-height:1.4}
    .downloads{display:flex;flex-wrap:wrap;gap:0 1.25rem}
    .downloads a{padding:.15rem 0}
    .rows>li{display:grid;grid-template-columns:3.25rem minmax(0,1fr);column-gap:.5rem}
    .rows>li>*{grid-column:2}
    .rows>li>.label{grid-column:1;grid-row:1;color:var(--muted)}
    .draft{font-size:.875rem;font-weight:700;color:var(--draft);border:2px solid;padding:0 .35rem;white-space:nowrap}
    form{display:grid;gap:.75rem;margin-bottom:.75rem}
    label{display:block;font-size:.875rem}
    input,select,button{display:block;width:100%;min-height:2.5rem;padding:.35rem .6rem;font:inherit;font-size:1rem;\
    color:inherit;background:var(--ground);border:1px solid var(--muted);border-radius:.25rem}
    button{width:auto;cursor:pointer;background:var(--tint)}
    .side nav{margin-top:1rem}
    table{border-collapse:collapse;width:100%;margin-top:.75rem}
    th,td{border:1px solid var(--rule);padding:.4rem .6rem;text-align:left;vertical-align:top;font-weight:400}
    thead th{background:var(--head);font-weight:700}
    td{text-align:right}
    [hidden]{display:none!important}
    @media screen and (max-width:52rem){
    .columns{display:block}
    .side{position:static;max-height:none;overflow:visible;padding:0;margin-bottom:1.5rem}
    .side details{display:block}
    .side summary{cursor:pointer}
    .side .name,.side details:not([open])+ul{display:none}
    }
    @media screen and (max-width:40rem){
    main{padding:1rem}
    h1{font-size:1.25rem}
    h2{font-size:1.125rem}
    .rows>li{grid-template-columns:2.5rem minmax(0,1fr)}
    }
    @media print{
    @page{margin:20mm 10mm 20mm 20mm}
    :root{font-size:12pt;--ground:#fff;--text:#000;--muted:#000;--rule:#000;--tint:#bbb;--head:transparent;--link:#000}
    main{max-width:none;padding:0}
    .columns{display:block}
    .side,form{display:none}
    a{text-decoration:none}
    h2,h3{break-after:avoid}
    .plans>li,.rows>li,tr{break-inside:avoid}
    }

    """
