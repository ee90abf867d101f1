import { createValueReader } from "./values/valueReader.ts";
import { createColumnVotes } from "./values/columnVotes.ts";
import { suggestEmail } from "./values/suggestEmail.ts";
import Papa from "papaparse";
const col=(type,x={})=>({key:"k",label:"K",aliases:[],type,required:false,unique:false,options:[],pattern:null,minLength:null,maxLength:null,min:null,max:null,country:null,separator:null,rules:[],example:null,...x});
const opts=["Admin","Manager","Member","Viewer"].map(x=>({value:x.toLowerCase(),label:x,aliases:[]}));
const cols=[col("id"),col("text",{maxLength:100}),col("text"),col("email"),col("phone"),col("enum",{options:opts}),col("country"),col("date"),col("datetime"),col("number",{min:0}),col("integer"),col("boolean")];
const N=100000;const p=(n,l=2)=>String(n).padStart(l,"0");
const names=["Anna","José","Li Wei","Müller","Smith"];
const rows=[];for(let i=0;i<N;i++)rows.push([p(i,7),names[i%5],names[(i*3+1)%5],`user${i}@mail${i%50}.example.com`,`+49 30 ${1000000+i}`,["Admin","manager","Member","viewer"][i%4],["DE","France","USA","Japan"][i%4],`${2000+i%25}-${p(1+i%12)}-${p(1+i%28)}`,`${2000+i%25}-${p(1+i%12)}-${p(1+i%28)}T${p(i%24)}:${p(i%60)}:00Z`,(i*1.37%10000).toFixed(2),String(i%5000),i%2?"yes":"no"]);
const csv=rows.map(r=>r.join(",")).join("\n");
console.log("bytes per row",csv.length/N);
const best0=(f,n=7)=>{let b=1e9;for(let i=0;i<n;i++){const t=process.cpuUsage();f();const u=process.cpuUsage(t);b=Math.min(b,u.user/1000)}return b};
const best=(f,n=5)=>best0(()=>{for(let k=0;k<K;k++)f()},n);let data;
const papa=best0(()=>{data=Papa.parse(csv,{}).data});
const blobbed=best0(()=>{let n=0;Papa.parse(csv,{step:()=>{n++}});return n},3);
const SL=2000, K=N/SL; const full=data; data=[]; for(let k=0;k<SL;k++)data.push(full[k*50+k%50].map(s=>(' '+s).slice(1)));
const readers=cols.map(c=>createValueReader(c,{dateOrder:null,decimal:null}));
// fresh strings as parsed
const check=best(()=>{let f=0;for(const r of data){for(let c=0;c<12;c++)if(readers[c].fault(r[c])!==null)f++}if(f)console.log("faults",f)});
const votes=cols.map(c=>createColumnVotes(c));
const vote=best(()=>{for(const r of data)for(let c=0;c<12;c++)votes[c].add(r[c])});
console.log("papa",papa.toFixed(0),"step",blobbed.toFixed(0),"check",check.toFixed(1),"ratio",(check/papa).toFixed(3),"votes",vote.toFixed(1),(vote/papa).toFixed(3));
for(let c=0;c<12;c++){const t=best(()=>{for(const r of data)readers[c].fault(r[c])});console.log("  ",cols[c].type,(t*1e6/N).toFixed(0)+" ns")}
console.log("  suggestEmail",(best(()=>{for(const r of data)suggestEmail(r[3])})*1e6/N).toFixed(0));
console.log("  value all",(best(()=>{for(const r of data)for(let c=0;c<12;c++)readers[c].value(r[c])})*1e6/N).toFixed(0));
const odd={date:["13/04/2025","3 Apr 2025","3. 4. 2025","xx"],number:["1.234,56","€ 12,50","(12)","abc","١٢٣"],datetime:["13/04/2025 2:30 PM"],time:["2:30 pm"],url:["https://www.example.com/path/x?y=1"],phone:["030 123456","(564) 564-5644"],list:["a;b;c"],currency:["EUR"]};
for(const [t,xs] of Object.entries(odd)){const r=createValueReader(col(t,t==="phone"?{country:"US"}:{}),{dateOrder:null,decimal:null});for(const x of xs){const d=Array.from({length:SL},(_,i)=>x);console.log("  ",t,x,(best(()=>{for(const y of d)r.fault(y)})*1e6/N).toFixed(0))}}
