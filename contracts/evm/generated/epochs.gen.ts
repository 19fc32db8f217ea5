// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const epochsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "committees",
        "type": "address",
        "internalType": "contract Committees"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "COMMITTEES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICommittees"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "POOL_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "attest",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "attestationOf",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "previous",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "blockAt",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "blockCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "blockOf",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "found",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "finalize",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "hashOf",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "includes",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "leaf",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "proof",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "latest",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "supportOf",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "attested",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "joined",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "BlockAttested",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "blockHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "BlockFinal",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "blockHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "previous",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "root",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "items",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "answers",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AttestedAlready",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AttestedTooLittle",
    "inputs": [
      {
        "name": "blockHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "attested",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "joined",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AttestersTooFew",
    "inputs": [
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BlockEmpty",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "EpochNotOver",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "now_",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "EpochPassed",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "latest",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAttester",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PreviousDiffers",
    "inputs": [
      {
        "name": "previous",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "latest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const epochsBytecode =
  '0x610100604052348015610010575f5ffd5b50604051611b98380380611b9883398101604081905261002f916101ad565b6001600160a01b03811660808190526040805163c60e814d60e01b8152905163c60e814d916004808201926020929091908290030181865afa158015610077573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009b91906101ad565b6001600160a01b031660a0816001600160a01b031681525050806001600160a01b03166349493a4d6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156100f0573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061011491906101ad565b6001600160a01b031660c0816001600160a01b031681525050806001600160a01b03166330898cbf6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610169573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061018d91906101cf565b60e052506101e6565b6001600160a01b03811681146101aa575f5ffd5b50565b5f602082840312156101bd575f5ffd5b81516101c881610196565b9392505050565b5f602082840312156101df575f5ffd5b5051919050565b60805160a05160c05160e0516119476102515f395f81816101a701528181610541015261059601525f81816101f60152610f2a01525f81816103700152610d5301525f8181610308015281816108f301528181610ae201528181610b9c0152610c6f01526119475ff3fe608060405234801561000f575f5ffd5b50600436106100e5575f3560e01c806352bfe789116100885780639dabf643116100635780639dabf6431461032a578063c1ff04101461033d578063c60e814d1461036b578063e3c774fd14610392575f5ffd5b806352bfe7891461023d5780636f8ea15d146102655780637b22516214610303575f5ffd5b806330898cbf116100c357806330898cbf146101a25780633126a18d146101c957806342d8a295146101de57806349493a4d146101f1575f5ffd5b806307225b4d146100e95780630c9cd73b146101005780632ac58c7b14610130575b5f5ffd5b6001545b6040519081526020015b60405180910390f35b6100ed61010e3660046113c5565b600360209081525f938452604080852082529284528284209052825290205481565b61014361013e366004611404565b6103b5565b6040516100f791905f60a08201905067ffffffffffffffff8351168252602083015160208301526040830151604083015267ffffffffffffffff606084015116606083015267ffffffffffffffff608084015116608083015292915050565b6100ed7f000000000000000000000000000000000000000000000000000000000000000081565b6101dc6101d736600461141f565b610518565b005b6100ed6101ec36600461141f565b61073c565b6102187f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016100f7565b610245610842565b6040805167ffffffffffffffff90931683526020830191909152016100f7565b610143610273366004611404565b6040805160a0810182525f808252602082018190529181018290526060810182905260808101919091525067ffffffffffffffff9081165f90815260026020818152604092839020835160a0810185528154861681526001820154928101929092529182015492810192909252600301548083166060830152680100000000000000009004909116608082015290565b6102187f000000000000000000000000000000000000000000000000000000000000000081565b6101dc61033836600461141f565b6108a5565b61035061034b36600461141f565b610a89565b604080519384526020840192909252908201526060016100f7565b6102187f000000000000000000000000000000000000000000000000000000000000000081565b6103a56103a0366004611438565b610ed6565b60405190151581526020016100f7565b6040805160a0810182525f808252602082018190529181018290526060810182905260808101919091526001545f905b8082101561046d575f60026103fa8385611501565b6104049190611514565b90508467ffffffffffffffff16600182815481106104245761042461154c565b5f918252602090912060048204015460039091166008026101000a900467ffffffffffffffff1610156104635761045c816001611501565b9250610467565b8091505b506103e5565b6001548210156105115760025f6001848154811061048d5761048d61154c565b5f918252602080832060048304015467ffffffffffffffff60086003948516026101000a90910481168552848201959095526040938401909220835160a08101855281548616815260018201549381019390935260028101549383019390935291909101548083166060830152680100000000000000009004909116608082015292505b5050919050565b61052181610f19565b5f61052b8261073c565b90505f5f5f61053985610a89565b9250925092507f00000000000000000000000000000000000000000000000000000000000000008110156105c7576040517f0ea33888000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000060248201526044015b60405180910390fd5b6105d2826002611579565b6105dd846003611579565b1015610626576040517f75d3aba40000000000000000000000000000000000000000000000000000000081526004810185905260248101849052604481018390526064016105be565b5f6106346020870187611404565b5f86815560018054808201909155600481047fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf601805467ffffffffffffffff80861660086003909516949094026101000a848102910219909116179055815260026020526040902090915086906106ab8282611590565b5085905067ffffffffffffffff82167fbbe8feef484ab9942e7ade49600351c46d20f40caa7323d057f1b5f370bbcef1602089013560408a01356106f560808c0160608d01611404565b61070560a08d0160808e01611404565b60408051948552602085019390935267ffffffffffffffff91821684840152166060830152519081900360800190a3505050505050565b5f60026040518060400160405280600f81526020017f6f7374726f6d3a65706f63683a76310000000000000000000000000000000000815250835f0160208101906107879190611404565b602085013560408601356107a16080880160608901611404565b6107b160a0890160808a01611404565b6040516020016107c69695949392919061168f565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152908290526107fe916116f1565b602060405180830381855afa158015610819573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061083c91906116fc565b92915050565b6001545f908190801561089857600161085b8183611713565b8154811061086b5761086b61154c565b905f5260205f2090600491828204019190066008029054906101000a900467ffffffffffffffff1661089a565b5f5b5f5492509250509091565b5f806108b46020840184611404565b91505060208201356108c583610f19565b6040517ffacd743b0000000000000000000000000000000000000000000000000000000081523360048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063facd743b90602401602060405180830381865afa15801561094d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109719190611726565b6109a9576040517f14817f2f0000000000000000000000000000000000000000000000000000000081523360048201526024016105be565b67ffffffffffffffff82165f908152600360209081526040808320848452825280832033845290915290205415610a1e576040517fee7ba2c100000000000000000000000000000000000000000000000000000000815267ffffffffffffffff831660048201523360248201526044016105be565b5f610a288461073c565b67ffffffffffffffff84165f81815260036020908152604080832087845282528083203380855292528083208590555193945084939092917fc33fcb3ef81f05470177a49119c3d4cd756bf489d0e9a93383a0db90d3a27f1591a450505050565b5f5f5f5f610a968561073c565b90505f600381610aa96020890189611404565b67ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f205f876020013581526020019081526020015f2090505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663ca1e78196040518163ffffffff1660e01b81526004015f60405180830381865afa158015610b48573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d9081017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0168201604052610b8d9190810190611782565b90505f5b8151811015610ecb577f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663facd743b838381518110610be857610be861154c565b60200260200101516040518263ffffffff1660e01b8152600401610c28919073ffffffffffffffffffffffffffffffffffffffff91909116815260200190565b602060405180830381865afa158015610c43573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610c679190611726565b15610ec3575f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663f666d1b2848481518110610cbb57610cbb61154c565b60200260200101516040518263ffffffff1660e01b8152600401610cfb919073ffffffffffffffffffffffffffffffffffffffff91909116815260200190565b606060405180830381865afa158015610d16573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d3a919061188a565b506fffffffffffffffffffffffffffffffff169150505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff166325dcc2ee858581518110610d9f57610d9f61154c565b60200260200101516040518263ffffffff1660e01b8152600401610ddf919073ffffffffffffffffffffffffffffffffffffffff91909116815260200190565b602060405180830381865afa158015610dfa573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e1e91906118bc565b6fffffffffffffffffffffffffffffffff16905081811015610e3e578091505b610e488289611501565b975086610e54816118d5565b97505085855f868681518110610e6c57610e6c61154c565b602002602001015173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205403610ec057610ebd828a611501565b98505b50505b600101610b91565b505050509193909250565b67ffffffffffffffff8086165f908152600260208190526040822090810154600382015492939192610f0e9289918991168888611148565b979650505050505050565b5f80610f286020840184611404565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663222ae7866040518163ffffffff1660e01b8152600401602060405180830381865afa158015610f91573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fb5919061190c565b915091508067ffffffffffffffff168267ffffffffffffffff161061101a576040517f06470fe400000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8084166004830152821660248201526044016105be565b5f5f611024610842565b60015491935091501580159061104e57508167ffffffffffffffff168467ffffffffffffffff1611155b15611099576040517fe55b340a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8086166004830152831660248201526044016105be565b808560200135146110e3576040517f91703a9400000000000000000000000000000000000000000000000000000000815260208601356004820152602481018290526044016105be565b6110f36080860160608701611404565b67ffffffffffffffff165f03611141576040517f7017bf9300000000000000000000000000000000000000000000000000000000815267ffffffffffffffff851660048201526024016105be565b5050505050565b5f8367ffffffffffffffff168567ffffffffffffffff161061116b57505f6112a8565b5f8086611179600188611927565b915091505f611187896112b2565b90505f5b8581101561128a578267ffffffffffffffff165f036111b0575f9450505050506112a8565b600180851614806111d457508267ffffffffffffffff168467ffffffffffffffff16145b15611249576111fb8787838181106111ee576111ee61154c565b90506020020135836112d0565b91505b60018416158015611218575067ffffffffffffffff841615155b156112445760018467ffffffffffffffff16901c935060018367ffffffffffffffff16901c92506111fe565b61126e565b61126b8288888481811061125f5761125f61154c565b905060200201356112d0565b91505b677fffffffffffffff600194851c81169493841c16920161118b565b5067ffffffffffffffff82161580156112a257508981145b93505050505b9695505050505050565b6040515f6020820181905260218201839052906002906041016107c6565b6040517f0100000000000000000000000000000000000000000000000000000000000000602082015260218101839052604181018290525f90600290606101604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052611347916116f1565b602060405180830381855afa158015611362573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061138591906116fc565b9392505050565b67ffffffffffffffff811681146113a1575f5ffd5b50565b73ffffffffffffffffffffffffffffffffffffffff811681146113a1575f5ffd5b5f5f5f606084860312156113d7575f5ffd5b83356113e28161138c565b92506020840135915060408401356113f9816113a4565b809150509250925092565b5f60208284031215611414575f5ffd5b81356113858161138c565b5f60a0828403128015611430575f5ffd5b509092915050565b5f5f5f5f5f6080868803121561144c575f5ffd5b85356114578161138c565b945060208601359350604086013561146e8161138c565b9250606086013567ffffffffffffffff811115611489575f5ffd5b8601601f81018813611499575f5ffd5b803567ffffffffffffffff8111156114af575f5ffd5b8860208260051b84010111156114c3575f5ffd5b959894975092955050506020019190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082018082111561083c5761083c6114d4565b5f82611547577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b808202811582820484141761083c5761083c6114d4565b813561159b8161138c565b81547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff82161782555060208201356001820155604082013560028201556003810160608301356115f48161138c565b81547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff82161782555060808301356116358161138c565b81547fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff1660409190911b6fffffffffffffffff0000000000000000161790555050565b5f81518060208401855e5f93019283525090919050565b5f61169a8289611678565b7fffffffffffffffff00000000000000000000000000000000000000000000000060c098891b8116825260088201979097526028810195909552505090841b8316604883015290921b166050820152605801919050565b5f6113858284611678565b5f6020828403121561170c575f5ffd5b5051919050565b8181038181111561083c5761083c6114d4565b5f60208284031215611736575f5ffd5b81518015158114611385575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b805161177d816113a4565b919050565b5f60208284031215611792575f5ffd5b815167ffffffffffffffff8111156117a8575f5ffd5b8201601f810184136117b8575f5ffd5b805167ffffffffffffffff8111156117d2576117d2611745565b8060051b6040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0603f830116810181811067ffffffffffffffff8211171561181d5761181d611745565b60405291825260208184018101929081018784111561183a575f5ffd5b6020850194505b838510156118605761185285611772565b815260209485019401611841565b509695505050505050565b80516fffffffffffffffffffffffffffffffff8116811461177d575f5ffd5b5f5f5f6060848603121561189c575f5ffd5b835192506118ac6020850161186b565b915060408401516113f98161138c565b5f602082840312156118cc575f5ffd5b6113858261186b565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203611905576119056114d4565b5060010190565b5f6020828403121561191c575f5ffd5b81516113858161138c565b67ffffffffffffffff828116828216039081111561083c5761083c6114d456'
