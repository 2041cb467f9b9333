/** Full references behind the short ones that measures cite ('Freeman 1977'). Titles stay in their own language. */
export type Reference = {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** Journal with volume and pages, or publisher. */
  readonly source: string;
};

const reference = (authors: string, year: number, title: string, source: string): Reference => ({
  authors,
  year,
  title,
  source,
});

export const REFERENCES: Readonly<Record<string, Reference>> = {
  'Agresti & Agresti 1978': reference(
    'Agresti, A.; Agresti, B. F.',
    1978,
    'Statistical analysis of qualitative variation',
    'Sociological Methodology 9, 204–237',
  ),
  'Anderson, Butts & Carley 1999': reference(
    'Anderson, B. S.; Butts, C.; Carley, K.',
    1999,
    'The interaction of size and density with graph-level indices',
    'Social Networks 21(3), 239–267',
  ),
  'Austin 2011': reference(
    'Austin, P. C.',
    2011,
    'Optimal caliper widths for propensity-score matching when estimating differences in means and differences in proportions in observational studies',
    'Pharmaceutical Statistics 10(2), 150–161',
  ),
  'Barrat et al. 2004': reference(
    'Barrat, A.; Barthélemy, M.; Pastor-Satorras, R.; Vespignani, A.',
    2004,
    'The architecture of complex weighted networks',
    'Proceedings of the National Academy of Sciences 101(11), 3747–3752',
  ),
  'Batagelj & Zaveršnik 2003': reference(
    'Batagelj, V.; Zaveršnik, M.',
    2003,
    'An O(m) algorithm for cores decomposition of networks',
    'arXiv:cs/0310049',
  ),
  'Besag & Clifford 1989': reference(
    'Besag, J.; Clifford, P.',
    1989,
    'Generalized Monte Carlo significance tests',
    'Biometrika 76(4), 633–642',
  ),
  'Blau 1977': reference('Blau, P. M.', 1977, 'Inequality and heterogeneity', 'Free Press, New York'),
  'Blondel et al. 2008': reference(
    'Blondel, V. D.; Guillaume, J.-L.; Lambiotte, R.; Lefebvre, E.',
    2008,
    'Fast unfolding of communities in large networks',
    'Journal of Statistical Mechanics P10008',
  ),
  'Bonacich 1972': reference(
    'Bonacich, P.',
    1972,
    'Factoring and weighting approaches to status scores and clique identification',
    'Journal of Mathematical Sociology 2(1), 113–120',
  ),
  'Borgatti & Everett 1997': reference(
    'Borgatti, S. P.; Everett, M. G.',
    1997,
    'Network analysis of 2-mode data',
    'Social Networks 19(3), 243–269',
  ),
  'Borgatti 1997': reference(
    'Borgatti, S. P.',
    1997,
    'Structural holes: unpacking Burt’s redundancy measures',
    'Connections 20(1), 35–38',
  ),
  'Borgatti 2006': reference(
    'Borgatti, S. P.',
    2006,
    'Identifying sets of key players in a social network',
    'Computational & Mathematical Organization Theory 12(1), 21–34',
  ),
  'Brandes & Fleischer 2005': reference(
    'Brandes, U.; Fleischer, D.',
    2005,
    'Centrality measures based on current flow',
    'STACS 2005, Lecture Notes in Computer Science 3404, 533–544',
  ),
  'Brandes 2001': reference(
    'Brandes, U.',
    2001,
    'A faster algorithm for betweenness centrality',
    'Journal of Mathematical Sociology 25(2), 163–177',
  ),
  'Brandes 2008': reference(
    'Brandes, U.',
    2008,
    'On variants of shortest-path betweenness centrality and their generic computation',
    'Social Networks 30(2), 136–145',
  ),
  'Brin & Page 1998': reference(
    'Brin, S.; Page, L.',
    1998,
    'The anatomy of a large-scale hypertextual Web search engine',
    'Computer Networks and ISDN Systems 30(1–7), 107–117',
  ),
  'Burt 1983': reference(
    'Burt, R. S.',
    1983,
    'Range',
    'in: Burt, R. S.; Minor, M. J. (eds.), Applied Network Analysis, Sage, Beverly Hills, 176–194',
  ),
  'Burt 1992': reference(
    'Burt, R. S.',
    1992,
    'Structural holes: the social structure of competition',
    'Harvard University Press, Cambridge (Mass.)',
  ),
  'Chung & Romano 2013': reference(
    'Chung, E.; Romano, J. P.',
    2013,
    'Exact and asymptotically robust permutation tests',
    'Annals of Statistics 41(2), 484–507',
  ),
  'Cliff 1993': reference(
    'Cliff, N.',
    1993,
    'Dominance statistics: ordinal analyses to answer ordinal questions',
    'Psychological Bulletin 114(3), 494–509',
  ),
  'Danon et al. 2005': reference(
    'Danon, L.; Díaz-Guilera, A.; Duch, J.; Arenas, A.',
    2005,
    'Comparing community structure identification',
    'Journal of Statistical Mechanics P09008',
  ),
  'Davison & Hinkley 1997': reference(
    'Davison, A. C.; Hinkley, D. V.',
    1997,
    'Bootstrap methods and their application',
    'Cambridge University Press',
  ),
  'Dekker et al. 2007': reference(
    'Dekker, D.; Krackhardt, D.; Snijders, T. A. B.',
    2007,
    'Sensitivity of MRQAP tests to collinearity and autocorrelation conditions',
    'Psychometrika 72(4), 563–581',
  ),
  'Efron 1979': reference(
    'Efron, B.',
    1979,
    'Bootstrap methods: another look at the jackknife',
    'Annals of Statistics 7(1), 1–26',
  ),
  'Efron 1987': reference(
    'Efron, B.',
    1987,
    'Better bootstrap confidence intervals',
    'Journal of the American Statistical Association 82(397), 171–185',
  ),
  'Everett & Borgatti 2005': reference(
    'Everett, M.; Borgatti, S. P.',
    2005,
    'Ego network betweenness',
    'Social Networks 27(1), 31–38',
  ),
  'Feng & Cliff 2004': reference(
    'Feng, D.; Cliff, N.',
    2004,
    'Monte Carlo evaluation of ordinal d with improved confidence interval',
    'Journal of Modern Applied Statistical Methods 3(2), 322–332',
  ),
  'Flom et al. 2004': reference(
    'Flom, P. L.; Friedman, S. R.; Strauss, S.; Neaigus, A.',
    2004,
    'A new measure of linkage between two sub-networks',
    'Connections 26(1), 62–70',
  ),
  'Freeman 1977': reference(
    'Freeman, L. C.',
    1977,
    'A set of measures of centrality based on betweenness',
    'Sociometry 40(1), 35–41',
  ),
  'Freeman 1979': reference(
    'Freeman, L. C.',
    1979,
    'Centrality in social networks: conceptual clarification',
    'Social Networks 1(3), 215–239',
  ),
  'Garwood 1936': reference(
    'Garwood, F.',
    1936,
    'Fiducial limits for the Poisson distribution',
    'Biometrika 28(3/4), 437–442',
  ),
  'Gould & Fernandez 1989': reference(
    'Gould, R. V.; Fernandez, R. M.',
    1989,
    'Structures of mediation: a formal approach to brokerage in transaction networks',
    'Sociological Methodology 19, 89–126',
  ),
  'Guimerà & Amaral 2005': reference(
    'Guimerà, R.; Amaral, L. A. N.',
    2005,
    'Functional cartography of complex metabolic networks',
    'Nature 433, 895–900',
  ),
  'Guns & Rousseau 2015': reference(
    'Guns, R.; Rousseau, R.',
    2015,
    'Unnormalized and normalized forms of gefura measures in directed and undirected networks',
    'Frontiers of Information Technology & Electronic Engineering 16(4), 311–320',
  ),
  'Hedges 1981': reference(
    'Hedges, L. V.',
    1981,
    'Distribution theory for Glass’s estimator of effect size and related estimators',
    'Journal of Educational Statistics 6(2), 107–128',
  ),
  'Hennig 2007': reference(
    'Hennig, C.',
    2007,
    'Cluster-wise assessment of cluster stability',
    'Computational Statistics & Data Analysis 52(1), 258–271',
  ),
  'Holm 1979': reference(
    'Holm, S.',
    1979,
    'A simple sequentially rejective multiple test procedure',
    'Scandinavian Journal of Statistics 6(2), 65–70',
  ),
  'Hubert & Arabie 1985': reference(
    'Hubert, L.; Arabie, P.',
    1985,
    'Comparing partitions',
    'Journal of Classification 2(1), 193–218',
  ),
  'Jaccard 1901': reference(
    'Jaccard, P.',
    1901,
    'Étude comparative de la distribution florale dans une portion des Alpes et des Jura',
    'Bulletin de la Société vaudoise des sciences naturelles 37, 547–579',
  ),
  'Janssen 1997': reference(
    'Janssen, A.',
    1997,
    'Studentized permutation tests for non-i.i.d. hypotheses and the generalized Behrens–Fisher problem',
    'Statistics & Probability Letters 36(1), 9–21',
  ),
  'Jensen et al. 2016': reference(
    'Jensen, P.; Morini, M.; Karsai, M.; Venturini, T.; Vespignani, A.; Jacomy, M.; Cointet, J.-P.; Mercklé, P.; Fleury, E.',
    2016,
    'Detecting global bridges in networks',
    'Journal of Complex Networks 4(3), 319–329',
  ),
  'Katz 1953': reference(
    'Katz, L.',
    1953,
    'A new status index derived from sociometric analysis',
    'Psychometrika 18(1), 39–43',
  ),
  'Krackhardt & Stern 1988': reference(
    'Krackhardt, D.; Stern, R. N.',
    1988,
    'Informal networks and organizational crises: an experimental simulation',
    'Social Psychology Quarterly 51(2), 123–140',
  ),
  'Krackhardt 1988': reference(
    'Krackhardt, D.',
    1988,
    'Predicting with networks: nonparametric multiple regression analysis of dyadic data',
    'Social Networks 10(4), 359–381',
  ),
  'Latapy, Magnien & Del Vecchio 2008': reference(
    'Latapy, M.; Magnien, C.; Del Vecchio, N.',
    2008,
    'Basic notions for the analysis of large two-mode networks',
    'Social Networks 30(1), 31–48',
  ),
  'Latora & Marchiori 2001': reference(
    'Latora, V.; Marchiori, M.',
    2001,
    'Efficient behavior of small-world networks',
    'Physical Review Letters 87(19), 198701',
  ),
  'Leicht & Newman 2008': reference(
    'Leicht, E. A.; Newman, M. E. J.',
    2008,
    'Community structure in directed networks',
    'Physical Review Letters 100, 118703',
  ),
  'Luce & Perry 1949': reference(
    'Luce, R. D.; Perry, A. D.',
    1949,
    'A method of matrix analysis of group structure',
    'Psychometrika 14(2), 95–116',
  ),
  'Marchiori & Latora 2000': reference(
    'Marchiori, M.; Latora, V.',
    2000,
    'Harmony in the small-world',
    'Physica A 285(3–4), 539–546',
  ),
  'McCullagh & Nelder 1989': reference(
    'McCullagh, P.; Nelder, J. A.',
    1989,
    'Generalized linear models, second edition',
    'Chapman & Hall, London',
  ),
  'Newman & Girvan 2004': reference(
    'Newman, M. E. J.; Girvan, M.',
    2004,
    'Finding and evaluating community structure in networks',
    'Physical Review E 69(2), 026113',
  ),
  'Newman 2001': reference(
    'Newman, M. E. J.',
    2001,
    'Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality',
    'Physical Review E 64, 016132',
  ),
  'Newman 2003': reference(
    'Newman, M. E. J.',
    2003,
    'Mixing patterns in networks',
    'Physical Review E 67(2), 026126',
  ),
  'Newman 2005': reference(
    'Newman, M. E. J.',
    2005,
    'A measure of betweenness centrality based on random walks',
    'Social Networks 27(1), 39–54',
  ),
  'Newman et al. 2001': reference(
    'Newman, M. E. J.; Strogatz, S. H.; Watts, D. J.',
    2001,
    'Random graphs with arbitrary degree distributions and their applications',
    'Physical Review E 64(2), 026118',
  ),
  'Phipson & Smyth 2010': reference(
    'Phipson, B.; Smyth, G. K.',
    2010,
    'Permutation p-values should never be zero',
    'Statistical Applications in Genetics and Molecular Biology 9(1), 39',
  ),
  'Pielou 1966': reference(
    'Pielou, E. C.',
    1966,
    'The measurement of diversity in different types of biological collections',
    'Journal of Theoretical Biology 13, 131–144',
  ),
  'Rao, Jana & Bandyopadhyay 1996': reference(
    'Rao, A. R.; Jana, R.; Bandyopadhyay, S.',
    1996,
    'A Markov chain Monte Carlo method for generating random (0, 1)-matrices with given marginals',
    'Sankhyā A 58(2), 225–242',
  ),
  'Reichardt & Bornholdt 2006': reference(
    'Reichardt, J.; Bornholdt, S.',
    2006,
    'Statistical mechanics of community detection',
    'Physical Review E 74, 016110',
  ),
  'Robins & Alexander 2004': reference(
    'Robins, G.; Alexander, M.',
    2004,
    'Small worlds among interlocking directors: Network structure and distance in bipartite graphs',
    'Computational & Mathematical Organization Theory 10(1), 69–94',
  ),
  'Seidman 1983': reference(
    'Seidman, S. B.',
    1983,
    'Network structure and minimum degree',
    'Social Networks 5(3), 269–287',
  ),
  'Shannon 1948': reference(
    'Shannon, C. E.',
    1948,
    'A mathematical theory of communication',
    'Bell System Technical Journal 27, 379–423 and 623–656',
  ),
  'Snijders & Borgatti 1999': reference(
    'Snijders, T. A. B.; Borgatti, S. P.',
    1999,
    'Non-parametric standard errors and tests for network statistics',
    'Connections 22(2), 161–170',
  ),
  'Spiegelhalter 2005': reference(
    'Spiegelhalter, D. J.',
    2005,
    'Funnel plots for comparing institutional performance',
    'Statistics in Medicine 24(8), 1185–1202',
  ),
  'Tarjan 1972': reference(
    'Tarjan, R.',
    1972,
    'Depth-first search and linear graph algorithms',
    'SIAM Journal on Computing 1(2), 146–160',
  ),
  'Traag, Waltman & van Eck 2019': reference(
    'Traag, V. A.; Waltman, L.; van Eck, N. J.',
    2019,
    'From Louvain to Leiden: guaranteeing well-connected communities',
    'Scientific Reports 9, 5233',
  ),
  'Valente & Fujimoto 2010': reference(
    'Valente, T. W.; Fujimoto, K.',
    2010,
    'Bridging: locating critical connectors in a network',
    'Social Networks 32(3), 212–220',
  ),
  'Wasserman & Faust 1994': reference(
    'Wasserman, S.; Faust, K.',
    1994,
    'Social network analysis: methods and applications',
    'Cambridge University Press',
  ),
  'Watts & Strogatz 1998': reference(
    'Watts, D. J.; Strogatz, S. H.',
    1998,
    'Collective dynamics of ‘small-world’ networks',
    'Nature 393, 440–442',
  ),
  'Welch 1938': reference(
    'Welch, B. L.',
    1938,
    'The significance of the difference between two means when the population variances are unequal',
    'Biometrika 29(3–4), 350–362',
  ),
  'Welch 1951': reference(
    'Welch, B. L.',
    1951,
    'On the comparison of several mean values: an alternative approach',
    'Biometrika 38(3–4), 330–336',
  ),
  'Wilson 1927': reference(
    'Wilson, E. B.',
    1927,
    'Probable inference, the law of succession, and statistical inference',
    'Journal of the American Statistical Association 22(158), 209–212',
  ),
};

/** 'Freeman, L. C. (1977): A set of measures … Sociometry 40(1), 35–41' – as printed in reports; the key itself if unknown. */
export function fullReference(key: string): string {
  const found = REFERENCES[key];
  return found ? `${found.authors} (${found.year}): ${found.title}. ${found.source}` : key;
}
