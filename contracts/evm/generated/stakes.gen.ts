// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const stakesAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract IVault"
      },
      {
        "name": "unbonding",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "windowMax",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "caseMax",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "CASE_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "UNBONDING",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IVault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "backingOf",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bondOf",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct StakeBalance",
        "components": [
          {
            "name": "operator",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "active",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "unbonding",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "locked",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "withdrawableAtSeconds",
            "type": "uint40",
            "internalType": "uint40"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lock",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint96",
        "internalType": "uint96"
      },
      {
        "name": "caseId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "locked",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "lockedFor",
    "inputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint96",
        "internalType": "uint96"
      },
      {
        "name": "endsAtSeconds",
        "type": "uint40",
        "internalType": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "setOperator",
    "inputs": [
      {
        "name": "market",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "operator",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "slash",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "amount",
        "type": "uint96",
        "internalType": "uint96"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "taken",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "stake",
    "inputs": [
      {
        "name": "market",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unlock",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unlockExpired",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unstake",
    "inputs": [
      {
        "name": "market",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "market",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Slashed",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StakeLocked",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StakeOperatorSet",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "operator",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StakeUnlocked",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StakeWithdrawn",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Staked",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      },
      {
        "name": "active",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Unstaked",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      },
      {
        "name": "withdrawableAtSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "LockNotEnded",
    "inputs": [
      {
        "name": "endsAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "LockUnknown",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeAmountZero",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StakeInUse",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "market",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "inUse",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeInsufficient",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "active",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeLockedByCases",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "locked",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeStillUnbonding",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "withdrawableAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeTooLarge",
    "inputs": [
      {
        "name": "sum",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "UnbondingTooShort",
    "inputs": [
      {
        "name": "unbonding",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const stakesBytecode =
  '0x60e03461012057601f61138f38819003918201601f19168301916001600160401b03831184841017610124578084926080946040528339810103126101205780516001600160a01b03811681036101205761005c60208301610138565b90610075606061006e60408601610138565b9401610138565b926001600160401b03808516911690810190811061010c576001600160401b038316818111156100f757505060805260a05260c052604051611242908161014d82396080518181816102b5015281816104a7015281816108320152610947015260a051818181610a270152610d9c015260c0518181816105120152610f460152f35b6302892f8360e61b5f5260045260245260445ffd5b634e487b7160e01b5f52601160045260245ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b51906001600160401b03821682036101205756fe60806040526004361015610011575f80fd5b5f3560e01c8063097955e514610dc05780630fe7683f14610d7c578063234d439e14610c76578063306bb67414610c0c57806338c0e98214610976578063411557d1146109325780634d4d5968146108bd5780636c9ad75d146105dd57806377c5f23c146105ad5780637f847e6314610536578063c003989e146104f2578063e896c7cc1461035c578063f940e385146101545763f96c235d146100b3575f80fd5b34610150576060366003190112610150576100cc610f97565b6100d4610fad565b6100dc610fc3565b335f818152602081815260408083206001600160a01b039788168085529083528184209688168085529683529281902080546001600160a01b031916979095169687179094559251948552929390917f2ac3ea4199968d8d09a2872740f30fa9a2c466b00b8b2a39734340b865595afb91a4005b5f80fd5b346101505760403660031901126101505761016d610f97565b610175610fad565b90335f525f60205260405f2060018060a01b0382165f5260205260405f2060018060a01b0383165f5260205260405f2060018101918254936001600160601b038516926001600160601b038660601c1695841561034d5764ffffffffff9060c01c1680421061033757505460a01c8086111561032f576101f5908661105d565b935b836001600160601b03861610156103185780546001600160601b0319166001600160601b03861617905561027d9450610230848461105d565b6040516001600160601b0390911681526001600160a01b03918216929091169033907f0895d92aa835d0d59595ae35ea64c2c6bed8a2bbee682a2288d4e4c0a89ce86190602090a461105d565b6001600160601b03604051916304ade6db60e11b83523360048401525f60248401521660448201526020816064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561030d576102e357005b6103049060203d602011610306575b6102fc81836110ba565b8101906110dc565b005b503d6102f2565b6040513d5f823e3d90fd5b8563b3d3043f60e01b5f523360045260245260445ffd5b505f936101f7565b635187460760e11b5f523360045260245260445ffd5b63c4bef9f760e01b5f5260045ffd5b3461015057606036600319011261015057610375610f97565b61037d610fad565b90610386610fd9565b916001600160601b03831692831561034d57335f525f60205260405f2060018060a01b0384165f5260205260405f2060018060a01b0383165f5260205260405f2090815460a01c6103ed866103e86001600160601b036001870154168461107d565b61107d565b6001600160601b0381116104d55750610429916104099161103d565b82546001600160a01b031660a09190911b6001600160a01b031916178255565b546040805185815260a09290921c60208301526001600160a01b03928316939092169133917fce1bca68c044a1272a648bd04390d28e54c7e51d6cc01d93d2ec9f1b2091ebe49190a460405190637f4c824d60e11b82523360048301523060248301525f604483015260648201526020816084815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561030d576102e357005b630848c80b60e41b5f526004526001600160601b0360245260445ffd5b34610150575f36600319011261015057602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101505761054436610fef565b6001600160a01b038481165f9081526001602090815260408083208488168452825280832093861683529281528282208483529052205460601c64ffffffffff169390929042851161059a5761030494506110f4565b846356b5313960e01b5f5260045260245ffd5b34610150576060366003190112610150576103046105c9610f97565b6105d1610fad565b906044359133916110f4565b346101505760a0366003190112610150576105f6610f97565b6105fe610fad565b60443590606435916001600160601b03831692838103610150576084356001600160a01b0381169590869003610150576001600160a01b039081165f8181526001602090815260408083209488168352938152838220338352815283822086835290529190912080546001600160601b031695919290918611156108b657945b801561089b57610696866001600160601b039261105d565b82546001600160601b03191691161790555f818152602081815260408083206001600160a01b038716845282528083203384529091529020600101805461071f91906106ef90879060601c6001600160601b031661105d565b81546bffffffffffffffffffffffff60601b191660609190911b6bffffffffffffffffffffffff60601b16179055565b5f818152602081815260408083206001600160a01b0387168452825280832033845290915290206001810180546001600160601b03808816976107c294936107a29361079893169190828b1015610889576001600160601b0361078383809561105d565b166001600160601b031982541617905561105d565b825460a01c61105d565b81546001600160a01b031660a09190911b6001600160a01b031916179055565b6040519182528360208301528460408301527fcfc95fcfd887dbca79b05271c616dfdac28fa04640111dc10e6524127a045df46060339460018060a01b031693a4604051916304ade6db60e11b835260048301525f60248301528060448301526020826064815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af191821561030d5760209261086c575b50604051908152f35b61088290833d8511610306576102fc81836110ba565b5082610863565b6001600160601b03610783848061105d565b5050633d50037b60e01b5f526004523360245260445260645ffd5b508461067e565b34610150576108cb36610fef565b9260018060a09493941b03165f52600160205260405f209060018060a01b03165f5260205260405f209060018060a01b03165f5260205260405f20905f526020526040805f205464ffffffffff8251916001600160601b038116835260601c166020820152f35b34610150575f366003190112610150576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101505760603660031901126101505761098f610f97565b610997610fad565b61099f610fd9565b906001600160601b03821691821561034d57335f525f60205260405f2060018060a01b0385165f5260205260405f2060018060a01b0383165f5260205260405f2090815460a01c90848210610bf157853b610b5b576001600160601b035f5b6001600160801b03610a10848661105d565b91169182911610610b33575067ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff4216019167ffffffffffffffff8311610b1f57610a92600167ffffffffffffffff95610a87610409866001600160601b039661105d565b01928284541661103d565b825464ffffffffff60c01b60c086901b167fffffff0000000000ffffffffffffffffffffffff0000000000000000000000009091169190921664ffffffffff60c01b19161717905560408051948552911660208401526001600160a01b03918216939091169133917fe78a8f94dad0dd82193c756773f27822d58e2d1739dee04e23826b138041597991a4005b634e487b7160e01b5f52601160045260245ffd5b631be202f360e01b5f908152336004526001600160a01b038816602452604491909152606490fd5b604051633eb5a83f60e01b81523360048201526001600160a01b038581166024830152602090829060449082908b165afa801561030d575f90610ba8575b6001600160601b0391506109fe565b506020813d602011610be9575b81610bc2602093836110ba565b8101031261015057516001600160801b0381168103610150576001600160601b0390610b99565b3d9150610bb5565b848263467557a360e01b5f523360045260245260445260645ffd5b3461015057606036600319011261015057610c25610f97565b610c2d610fad565b610c35610fc3565b6001600160a01b039283165f9081526020818152604080832094861683529381528382209285168252918252829020548251938116845260a01c9083015290f35b3461015057606036600319011261015057610c8f610f97565b610c97610fad565b610c9f610fc3565b915f6080604051610caf8161108a565b828152826020820152826040820152826060820152015260018060a01b03165f525f60205260405f209060018060a01b03165f5260205260405f209060018060a01b03165f5260205260a060405f2064ffffffffff604051610d108161108a565b6001600160601b038354918160018080891b038516968784526020840195891c865201549381604084019181871683528760806060870196848a60601c168852019760c01c16875260405198895251166020880152511660408601525116606084015251166080820152f35b34610150575f36600319011261015057602060405167ffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610150576080366003190112610150576020610ddb610f97565b610de3610fad565b610deb610fd9565b6001600160a01b039283165f8181528086526040808220958516825294865284812033825286529390932080546001909101805494606435939092610e7b92916106ef91610e58906001600160601b0390610e4c90828c169060a01c61103d565b9960601c16809961105d565b6001600160601b0381166001600160601b038316105f14610f8e5750809761103d565b5f8181526001865260408082206001600160a01b0386168352875280822033835287528082208483528752902080546001600160601b03811615610f38575b506001600160601b03610ed0868284541661103d565b82546001600160601b0319169116179055604080519283526001600160601b038516602084015233936001600160a01b0316927f667cfb5b599cead67313d7e1d2225af27faa1e9e01731a50d6118006d90faf329190a46001600160601b0360405191168152f35b64ffffffffff60601b610f757f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff164261107d565b60601b169064ffffffffff60601b191617815586610eba565b9050809761103d565b600435906001600160a01b038216820361015057565b602435906001600160a01b038216820361015057565b604435906001600160a01b038216820361015057565b604435906001600160601b038216820361015057565b6080906003190112610150576004356001600160a01b038116810361015057906024356001600160a01b038116810361015057906044356001600160a01b0381168103610150579060643590565b906001600160601b03809116911601906001600160601b038211610b1f57565b906001600160601b03809116911603906001600160601b038211610b1f57565b91908201809211610b1f57565b60a0810190811067ffffffffffffffff8211176110a657604052565b634e487b7160e01b5f52604160045260245ffd5b90601f8019910116810190811067ffffffffffffffff8211176110a657604052565b90816020910312610150575180151581036101505790565b6001600160a01b039081165f818152600160209081526040808320858716845282528083209487168352938152838220878352905291909120805492949391926001600160601b0390811692919083111561123c576001600160601b03925b801561121457906001600160601b0361118f857f50386db15e3e3cda88ace39e1577cc1f585690598fc1d12de54e90d883155ff296959461105d565b166001600160601b0319825416179055835f525f60205260405f2060018060a01b0387165f5260205260405f2060018060a01b0382165f526020526111eb600160405f20016106ef846001600160601b03835460601c1661105d565b604080519586526001600160601b039290921660208601526001600160a01b03908116951693a4565b633d50037b60e01b5f90815260048690526001600160a01b0384166024526044879052606490fd5b8261115356'
