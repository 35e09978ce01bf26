/**
 * The custom functions, one file each. Importing a file registers its function: the build appends the association to the source.
 * Names, parameters and their order are a permanent contract, for workbooks store them (tests/functions/metadata.test.ts).
 */
import "./accruals";
import "./altmanz";
import "./composite";
import "./drawdown";
import "./drawdowns";
import "./factorreg";
import "./funnel";
import "./marketbeta";
import "./metric";
import "./minmax";
import "./modelscore";
import "./modelweights";
import "./momentum";
import "./pctile";
import "./perfstats";
import "./piotroski";
import "./qscore";
import "./quantilegroup";
import "./sectorpctile";
import "./sectorzscore";
import "./valuetrap";
import "./volatility";
import "./winsorize";
import "./zscore";
