// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const vaultAbi = [
  {
    "type": "constructor",
    "inputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "allowance",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
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
    "name": "approve",
    "inputs": [
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "approveWithSignature",
    "inputs": [
      {
        "name": "approval",
        "type": "tuple",
        "internalType": "struct VaultApproval",
        "components": [
          {
            "name": "owner",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "spender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "amount",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "nonce",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "validUntilSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "balanceOf",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
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
    "name": "cancelNonce",
    "inputs": [
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "deposit",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "depositAndApprove",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "allowance_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "credited",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1",
        "internalType": "bytes1"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "version",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "chainId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "isOperator",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
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
    "name": "nonceUsed",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "setOperator",
    "inputs": [
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "approved",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "supportsInterface",
    "inputs": [
      {
        "name": "interfaceId",
        "type": "bytes4",
        "internalType": "bytes4"
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
    "name": "totalSupply",
    "inputs": [
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
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
    "name": "transfer",
    "inputs": [
      {
        "name": "receiver",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "transferFrom",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "receiver",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Approval",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "spender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "NonceUsed",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OperatorSet",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "spender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "approved",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Transfer",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "receiver",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "id",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AmountZero",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ApprovalExpired",
    "inputs": [
      {
        "name": "validUntil",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ContractSignatureRefused",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC6909InsufficientAllowance",
    "inputs": [
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "allowance",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC6909InsufficientBalance",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "balance",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "id",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC6909InvalidApprover",
    "inputs": [
      {
        "name": "approver",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC6909InvalidReceiver",
    "inputs": [
      {
        "name": "receiver",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC6909InvalidSender",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC6909InvalidSpender",
    "inputs": [
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ReentrancyGuardReentrantCall",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SafeERC20FailedOperation",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "ValueMismatch",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "WithdrawalRefused",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const vaultBytecode =
  '0x6101606040523461012c57604051610018604082610130565b600c815260208101906b13dcdd1c9bdb4815985d5b1d60a21b825260405191610042604084610130565b600183526020830191603160f81b835261005b81610167565b6101205261006884610167565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526100d160c082610130565b5190206080523060c0526040516112eb90816101d3823960805181611131015260a051816111ee015260c051816110fb015260e05181611180015261010051816111a601526101205181610369015261014051816103920152f35b5f80fd5b601f909101601f19168101906001600160401b0382119082101761015357604052565b634e487b7160e01b5f52604160045260245ffd5b601f815111610192576020815191015160208210610183571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f3560e01c908162fdd58e1461087a5750806301ffc9a71461080a578063095bcdb6146107f25780631647795e14610798578063426a849314610780578063558a7297146106c3578063598af9e71461066957806369328dec1461044957806384b0196e14610351578063a35d279f146102ef578063b6363cf214610298578063bd85b0391461026e578063cfdd7aea1461024f578063d37f89fc14610200578063f45346dc146101e45763fe99049a146100cb575f80fd5b346101e05760803660031901126101e0576100e46108b8565b6100ec6108ce565b6001600160a01b03821691606435916044359133851415806101bd575b610123575b6101189450610b67565b602060405160018152f35b5f85815260026020908152604080832033845282528083208684529091529020545f198110610153575b5061010e565b84811061018f578490610118965f52600260205260405f2060018060a01b0333165f5260205260405f20855f526020520360405f20555f61014d565b604051632c51fead60e11b815233600482015260248101919091526044810185905260648101849052608490fd5b505f85815260016020908152604080832033845290915290205460ff1615610109565b5f80fd5b60206101f86101f23661090e565b91610d6f565b604051908152f35b60803660031901126101e0576102146108b8565b6044356001600160a01b03811681036101e0576101f860209261023a3360243583610d6f565b92606435916001600160a01b03169033610c72565b346101e05760203660031901126101e05761026c60043533610d16565b005b346101e05760203660031901126101e0576004355f526003602052602060405f2054604051908152f35b346101e05760403660031901126101e0576102b16108b8565b6102b96108ce565b9060018060a01b03165f52600160205260405f209060018060a01b03165f52602052602060ff60405f2054166040519015158152f35b346101e057366003190160e081126101e05760c0136101e05760c43567ffffffffffffffff81116101e057366023820112156101e057806004013567ffffffffffffffff81116101e05736602482840101116101e057602461026c920161098e565b346101e0575f3660031901126101e0576103ed61038d7f0000000000000000000000000000000000000000000000000000000000000000610ff3565b6103b67f0000000000000000000000000000000000000000000000000000000000000000610ff3565b60206103fb604051926103c9838561096c565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190610948565b908582036040870152610948565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b82811061043257505050500390f35b835185528695509381019392810192600101610423565b346101e0576104573661090e565b9091610461610ce1565b821561065a576001600160a01b0316331561064757335f525f60205260405f20815f526020528260405f205481811061061857335f525f60205260405f20835f526020520360405f2055805f6040517f1b3d7edb2e9c0b0e7c525b20aaaef0f5940d2ed71663c7d39266ecafac7288593391806104f489338360209093929193604081019460018060a01b031681520152565b0390a4805f52600360205260405f2083815403905580155f146105a257505f80808085855af13d1561059d573d67ffffffffffffffff81116105895760405190610548601f8201601f19166020018361096c565b81525f60203d92013e5b1561056c5750505b5f5f5160206112cb5f395f51905f525d005b63c5079ddb60e01b5f5260018060a01b031660045260245260445ffd5b634e487b7160e01b5f52604160045260245ffd5b610552565b916040519163a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180865af19060015f51148216156105f7575b604052156105e5575061055a565b635274afe760e01b5f5260045260245ffd5b90600181151661060f57823b15153d151616906105d7565b503d5f823e3d90fd5b6040516302c6d3fb60e61b81523360048201526024810191909152604481019190915260648101829052608490fd5b6301486a4160e71b5f525f60045260245ffd5b6365e52d5160e11b5f5260045ffd5b346101e05760603660031901126101e0576106826108b8565b61068a6108ce565b6001600160a01b039182165f90815260026020908152604080832094909316825292835281812060443582528352819020549051908152f35b346101e05760403660031901126101e0576106dc6108b8565b602435908115158092036101e057331561076d576001600160a01b031690811561075a57335f52600160205260405f20825f5260205260405f2060ff1981541660ff83161790556040519081527fceb576d9f15e4e200fdb5096d64d5dfd667e16def20c1eefd14256d8e3faa26760203392a3602060405160018152f35b636f65f46560e01b5f525f60045260245ffd5b63198ecd5360e31b5f525f60045260245ffd5b346101e057610118610791366108e4565b9133610c72565b346101e05760403660031901126101e05760206107e86107b66108b8565b6024359060018060a01b03165f52600660205260405f208160081c5f52602052600160ff60405f205492161b16151590565b6040519015158152f35b346101e057610118610803366108e4565b9133610b67565b346101e05760203660031901126101e05760043563ffffffff60e01b81168091036101e05760209063bd85b03960e01b811490811561084f575b506040519015158152f35b630f632fb360e01b811491508115610869575b5082610844565b6301ffc9a760e01b14905082610862565b346101e05760403660031901126101e0576020906001600160a01b0361089e6108b8565b165f525f825260405f206024355f52825260405f20548152f35b600435906001600160a01b03821682036101e057565b602435906001600160a01b03821682036101e057565b60609060031901126101e0576004356001600160a01b03811681036101e057906024359060443590565b60609060031901126101e0576004356001600160a01b03811681036101e05790602435906044356001600160a01b03811681036101e05790565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b90601f8019910116810190811067ffffffffffffffff82111761058957604052565b909190600435906001600160a01b0382168083036101e057608435946109dd868560018060a01b03165f52600660205260405f208160081c5f52602052600160ff60405f205492161b16151590565b610b5f5760a4359067ffffffffffffffff8216928383141592836101e057844211610b465750604080517fc0fe454853e57653cbdaaa229c5dc2ae63a2794e23485dd8e45501bda11644496020820190815291810183905295602435956001600160a01b038716948588036101e0578560608a01526044359360018060a01b038516998a86036101e0578d988b6080830152606435998a60a084015260c08301526101e057610aa69360e082015260e08152610a9b6101008261096c565b51902092838b611031565b15610b065750610aba610aed989988610d16565b505f52600260205260405f20905f5260205260405f20835f5260205260405f20549080155f14610aef5750505f92610c72565b565b81019081101590815f19910218025f191892610c72565b610b309150610b136110f8565b6042916040519161190160f01b8352600283015260228201522090565b90631504c80f60e11b5f5260045260245260445ffd5b84905063b14a92cd60e01b5f526004524260245260445ffd5b505050509050565b91926001600160a01b038316918215610647576001600160a01b0316928315610c5f57825f525f60205260405f20855f5260205260405f205490828210610c265750817f1b3d7edb2e9c0b0e7c525b20aaaef0f5940d2ed71663c7d39266ecafac72885992610c2192855f525f60205260405f20885f526020520360405f2055845f525f60205260405f20865f5260205260405f20610c07828254610fe6565b905560408051338152602081019290925290918291820190565b0390a4565b6040516302c6d3fb60e61b81526001600160a01b0391909116600482015260248101919091526044810182905260648101859052608490fd5b630b8bbd6160e41b5f525f60045260245ffd5b9192916001600160a01b031690811561076d576001600160a01b031691821561075a5760207fb3fd5071835887567a0671151121894ddccc2842f1d10bedad13e0d17cace9a791835f526002825260405f20855f52825260405f20865f5282528060405f2055604051908152a4565b5f5160206112cb5f395f51905f525c610d075760015f5160206112cb5f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b60207f2af71f10069c28afc67c3752e87e0e4616a97948d33c8f404a856c0c334b3e019160018060a01b031692835f526006825260405f208160081c5f52825260405f20600160ff83161b8154179055604051908152a2565b919091610d7a610ce1565b6001600160a01b03168015929091908315610fe057805b803403610fca5750809315610e6f575b50821561065a576001600160a01b03811615610c5f576001600160a01b031680159082908215610e48575b60408051338152602081018790525f917f1b3d7edb2e9c0b0e7c525b20aaaef0f5940d2ed71663c7d39266ecafac72885991a4815f52600360205260405f20610e16848254610fe6565b9055610e31575b50905f5f5160206112cb5f395f51905f525d565b5f52600360205260405f208181540390555f610e1d565b805f525f60205260405f20825f5260205260405f20610e68868254610fe6565b9055610dcc565b6040516370a0823160e01b815230600482015291935090602081602481865afa908115610f5b575f91610f98575b50604051916323b872dd60e01b5f52336004523060245260445260205f60648180875af160015f5114811615610f79575b826040525f60605215610f66576370a0823160e01b8252306004830152602082602481865afa918215610f5b575f92610f27575b508103908111610f1357915f610da1565b634e487b7160e01b5f52601160045260245ffd5b9091506020813d602011610f53575b81610f436020938361096c565b810103126101e05751905f610f02565b3d9150610f36565b6040513d5f823e3d90fd5b82635274afe760e01b5f5260045260245ffd5b6001811516610f8f57833b15153d151616610ece565b823d5f823e3d90fd5b90506020813d602011610fc2575b81610fb36020938361096c565b810103126101e057515f610e9d565b3d9150610fa6565b630626ade360e41b5f523460045260245260445ffd5b5f610d91565b91908201809211610f1357565b60ff811690601f8211611022576040519161100f60408461096c565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b9061104190939293610b136110f8565b61104c838583611214565b5060048110156110e4571590816110ce575b506110c557813b156110bd576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6001600160a01b0384811691161490505f61105e565b634e487b7160e01b5f52602160045260245ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614806111eb575b15611153577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526111e560c08261096c565b51902090565b507f0000000000000000000000000000000000000000000000000000000000000000461461112a565b906041830361123e576112379250602081013591604082359201355f1a90611248565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084116112bf579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610f5b575f516001600160a01b038116156112b557905f905f90565b505f906001905f90565b5050505f916003919056fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00'
