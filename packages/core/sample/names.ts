import { type RawBuilder, sql } from 'kysely';

/**
 * Names such as 泉州示例恒达机械有限公司. 示例 (example) stands in every one, so nobody takes it for a firm of that
 * place. The characters after it are a number in disguise: two give 9,216 names, a third 1.7 million more. The lists
 * have no character in common with each other or with the heads of `LINES`, so that no two numbers share a name, and
 * `normalizeName` changes none of them.
 */
export const FIRST =
  '恒鑫瑞华泰宏永嘉安诚德福荣昌盛兴隆顺和利源丰裕祥康宁乐怡雅博思睿慧启创锐力强腾跃飞翔凌云山川岳峰岩磊森林松柏梅兰菊荷莲清明朗晖曦晨旭升辰星月耀辉煌彩虹霖润泽沐沛浩瀚涛澜洋景佳君凯卓越冠傲豪杰俊';
export const SECOND =
  '达展拓进步盈满欣悦美丽亮优良友谊邦国泉江河湖港湾岛屿洲州郡城都京阳捷春夏秋冬时代纪世运发财宝玉珠珍瑾瑶琳琪琦琛璟璋璞尚品质真善奇妙特独远湛纯朴厚重稳固坚韧毅勇敢胜赢凡速常平衡均匀方圆角度弘致敏';

/** Lines of business by industry, with the share of enterprises in it (of 1,000) and the chain it belongs to. */
export interface Line {
  readonly industry: string;
  readonly weight: number;
  readonly words: readonly [string, string, string];
  readonly chain: string | null;
}
const line = (industry: string, weight: number, words: Line['words'], chain: string | null = null): Line => ({
  industry,
  weight,
  words,
  chain,
});
export const LINES: readonly Line[] = [
  line('C13', 45, ['水产食品', '粮油食品', '农副产品'], '食品加工'),
  line('C14', 45, ['食品', '烘焙食品', '调味食品'], '食品加工'),
  line('C15', 30, ['茶业', '饮料', '茶叶'], '食品加工'),
  line('C17', 60, ['纺织', '织造', '针织'], '纺织鞋服'),
  line('C18', 45, ['服饰', '服装', '制衣'], '纺织鞋服'),
  line('C19', 50, ['鞋业', '鞋材', '皮具'], '纺织鞋服'),
  line('C20', 25, ['竹业', '木业', '竹木制品']),
  line('C21', 18, ['家具', '家居制品', '家具制造']),
  line('C22', 20, ['纸业', '纸品', '纸制品'], '绿色包装'),
  line('C23', 15, ['印刷', '包装印刷', '印务'], '绿色包装'),
  line('C24', 28, ['工艺品', '体育用品', '文具']),
  line('C26', 45, ['化工', '涂料', '化学制品'], '石油化工'),
  line('C27', 28, ['药业', '医药', '生物制药'], '生物医药'),
  line('C28', 15, ['化纤', '纤维', '合成纤维'], '石油化工'),
  line('C29', 50, ['塑胶', '橡塑', '塑料制品'], '石油化工'),
  line('C30', 55, ['陶瓷', '建材', '石材'], '新型建材'),
  line('C31', 10, ['钢铁制品', '钢构', '钢材'], '金属新材料'),
  line('C32', 15, ['铜业', '铝业', '有色金属'], '金属新材料'),
  line('C33', 60, ['五金', '金属制品', '阀门'], '金属新材料'),
  line('C34', 65, ['机械', '轴承', '泵业'], '工程机械'),
  line('C35', 70, ['机械', '模具', '智能装备'], '智能装备'),
  line('C36', 25, ['汽车零部件', '车业', '汽车配件'], '汽车'),
  line('C37', 10, ['船舶配套', '轨道配件', '船舶设备'], '汽车'),
  line('C38', 50, ['电气', '电池', '电机'], '锂电新能源'),
  line('C39', 55, ['电子', '光电', '半导体'], '电子信息'),
  line('C40', 20, ['仪器', '测控', '仪表'], '智能装备'),
  line('C42', 8, ['再生资源', '循环材料', '资源利用']),
  line('I64', 8, ['网络', '互联网', '网络科技'], '软件和信息服务'),
  line('I65', 15, ['软件', '信息技术', '数据科技'], '软件和信息服务'),
  line('F51', 6, ['贸易', '供应链', '商贸']),
  line('M74', 5, ['检测技术', '工程设计', '检验技术']),
  line('N77', 4, ['环保', '环境治理', '环保科技']),
];

/** The characters of the n-th name after 示例. Multiplied by a number prime to 9,216, so that neighbours differ. */
export function tradeName(n: RawBuilder<unknown>): RawBuilder<string> {
  const pair = sql`((${n} - 1) % 9216 * 4967 % 9216)::integer`;
  const third = sql`((${n} - 1) / 9216)::integer`;
  return sql`substr(${FIRST}, 1 + ${pair} / 96, 1) || substr(${SECOND}, 1 + ${pair} % 96, 1)
    || case when ${third} = 0 then '' else substr(${FIRST + SECOND}, ${third}, 1) end`;
}
