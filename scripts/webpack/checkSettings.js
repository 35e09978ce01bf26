const { checkedPrefix, settings } = require("./manifest");
const { officeJsFor } = require("./officeJs");
const { contactText } = require("./supportPage");

/** Refuses an invalid setting before webpack starts, so that a command ends with its one sentence. webpack would add its own output. */
function checkSettings({ functionPrefix, officeJs, supportContact } = settings) {
  checkedPrefix(functionPrefix);
  officeJsFor(officeJs);
  contactText(supportContact);
}

module.exports = { checkSettings };
