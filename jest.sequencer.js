const { default: Sequencer } = require("@jest/test-sequencer");

/** The projects by how long their files take. */
const ORDER = ["browser", "headless", "unit"];

/** Long files first, also where Jest does not know yet how long they take: else one of them, left to the end, keeps one worker busy alone. */
module.exports = class LongFilesFirst extends Sequencer {
  sort(tests) {
    const rank = (test) => ORDER.indexOf(test.context.config.displayName?.name);
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
