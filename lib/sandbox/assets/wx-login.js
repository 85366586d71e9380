// Stands in for https://res.wx.qq.com/connect/zh_CN/htmledition/js/wxLogin.js, with the same interface: a page that uses
// WeChat's script runs with this one when the host in its `src` is changed.
//
// Source: WeChat Open Platform, 网站应用微信登录开发指南 (website login), the QR code within one's own page.
(() => {
  // The page with the QR code is at the same host as this script.
  const address = new URL("../../../qrconnect", document.currentScript.src);

  /** Shows the QR code in a frame within the element whose id is `options.id`. */
  class WxLogin {
    constructor(options) {
      const frame = document.createElement("iframe");
      frame.src = `${address.href}?${query(options)}`;
      frame.width = "300px";
      frame.height = "400px";
      frame.frameBorder = "0";
      frame.scrolling = "no";
      frame.allowTransparency = "true";
      // Without these Chrome blocks the way to the callback after a scan, and WeChat's quick login.
      frame.setAttribute("sandbox", "allow-scripts allow-top-navigation allow-same-origin");
      frame.setAttribute("allow", "local-network-access");
      window.addEventListener("message", ({ origin, source, data }) => {
        if (origin !== address.origin || source !== frame.contentWindow) return;
        if (data === '{"type":"status","status":"wxReady"}' && options.onReady) options.onReady(true);
      });
      document.getElementById(options.id).replaceChildren(frame);
    }
  }

  // As in WeChat's script, nothing is encoded: the redirect_uri has to be when it is given.
  function query(options) {
    const { self_redirect: selfRedirect } = options;
    const parameters = [
      ["appid", options.appid],
      ["scope", options.scope],
      ["redirect_uri", options.redirect_uri],
      ["state", options.state],
      ["login_type", "jssdk"],
      ["self_redirect", typeof selfRedirect === "boolean" ? selfRedirect : "default"],
      ["styletype", options.styletype || ""],
      ["sizetype", options.sizetype || ""],
      ["bgcolor", options.bgcolor || ""],
      ["rst", options.rst || ""],
    ];
    if (options.style) parameters.push(["style", options.style]);
    if (options.href) parameters.push(["href", options.href]);
    if (options.lang === "en") parameters.push(["lang", "en"]);
    if (options.stylelite === 1) parameters.push(["stylelite", "1"]);
    if (options.fast_login === 0) parameters.push(["fast_login", "0"]);
    if (options.color_scheme) parameters.push(["color_scheme", options.color_scheme]);
    return parameters.map((parameter) => parameter.join("=")).join("&");
  }

  window.WxLogin = WxLogin;
})();
